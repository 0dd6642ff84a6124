import { validatePromql } from "../../components/prometheus/validatePromql";
import { Checker } from "../../components/spec/checker";
import { dashboardsFor } from "../../dashboards";
import { api } from "../../dashboards/api";
import { cron } from "../../dashboards/cron";
import { kafka } from "../../dashboards/kafka";
import { mysql } from "../../dashboards/mysql";
import { postgres } from "../../dashboards/postgres";
import { redis } from "../../dashboards/redis";
import { packsFor, type Present } from "../../rules";
import type { HttpMetrics, HttpService } from "../../rules/http";
import { expressionsIn, panelsAlone } from "./support/models";

const http: HttpMetrics = {
    requests: "http_requests_total",
    duration: "http_request_duration_seconds",
    statusLabel: "status_code",
    pathLabel: "endpoint",
    methodLabel: "method",
    active: "http_requests_active",
};
const estate: HttpService = {
    name: "real-estate-api",
    http: {
        requests: "requests_total",
        duration: "request_duration_seconds",
        statusLabel: "status",
        errors: "errors_total",
    },
};
const services: HttpService[] = [{ name: "cv-parser", http }, { name: "job-parser", http }, estate];

const present: Present = {
    exporters: ["kafka", "postgres", "redis", "mysql"],
    alertmanager: true,
    services,
    cronJobs: [{ name: "cryptobot_cron" }, { name: "backup", maxAgeHours: 5 }],
};
const dashboards = [kafka, postgres, redis, mysql, cron(present.cronJobs ?? []), api(services)];

it("is there for what a stack has, and for nothing else", () => {
    const uids = (only: Partial<Present>): string[] =>
        dashboardsFor({ exporters: [], alertmanager: true, ...only }).map(({ uid }) => uid);
    expect(uids(present)).toEqual(
        expect.arrayContaining(["api", "cron", "kafka", "postgres", "redis", "mysql"]),
    );
    expect(uids({})).toEqual(["overview", "monitoring"]);
    expect(uids({ exporters: ["redis"], services: [], cronJobs: [] })).toEqual([
        "overview",
        "redis",
        "monitoring",
    ]);
});

describe.each(dashboards.map((dashboard) => [dashboard.title, dashboard] as const))("%s", (_, dashboard) => {
    const panels = panelsAlone(dashboard);

    it("fills every line", () => {
        const widths = new Map<number, number>();
        for (const { gridPos } of panels) {
            widths.set(gridPos.y, (widths.get(gridPos.y) ?? 0) + gridPos.w);
        }
        expect([...new Set(widths.values())]).toEqual([24]);
    });

    it("asks PromQL that parses, over whole scrapes", () => {
        const checker = new Checker();
        for (const { title, targets } of panels) {
            for (const { expr } of targets) {
                validatePromql(checker, title, expr.replaceAll("$__rate_interval", "1m"));
                expect(expr.match(/\[(?!\$__rate_interval\])/g)).toBeNull();
            }
        }
        expect(checker.faults).toEqual([]);
    });

    it("leads to runbooks of alerts that there are", () => {
        const alerts = packsFor(present).flatMap((pack) => Object.keys(pack.alerts));
        const linked = panels.flatMap(({ links = [] }) => links.map(({ url }) => url));
        const pages = alerts.map((alert) => `https://example.org/runbooks/${alert}.md`);
        expect(linked.length).toBeGreaterThan(0);
        expect(linked.filter((url) => !pages.includes(url))).toEqual([]);
    });
});

const server = '{job=~"$job", instance=~"$instance"}';
const rateOf = (metric: string, ...matchers: string[]): string =>
    `rate(${metric}{${['job=~"$job"', 'instance=~"$instance"', ...matchers].join(", ")}}[$__rate_interval])`;
const database = 'datname=~"$database"';
const topic = 'topic=~"$topic"';

describe("what the systems ask for", () => {
    it.each([
        [
            kafka,
            "Message rate by topic",
            [`sum by (topic) (${rateOf("kafka_topic_partition_current_offset", topic)})`],
        ],
        [kafka, "Brokers", [`kafka_brokers${server}`]],
        [
            kafka,
            "Consumer group lag",
            [
                'max by (consumergroup, topic) (kafka_consumergroup_lag_sum{job=~"$job", instance=~"$instance", consumergroup=~"$group", topic=~"$topic"})',
            ],
        ],
        [
            kafka,
            "Retained messages by partition",
            [
                'topk(10, kafka_topic_partition_current_offset{job=~"$job", instance=~"$instance", topic=~"$topic"} - kafka_topic_partition_oldest_offset{job=~"$job", instance=~"$instance", topic=~"$topic"})',
            ],
        ],
        [
            postgres,
            "Transactions per second",
            [
                `sum by (job, instance) (${rateOf("pg_stat_database_xact_commit", database)}) + sum by (job, instance) (${rateOf("pg_stat_database_xact_rollback", database)})`,
            ],
        ],
        [postgres, "Connections / limit", [`instance:pg_connections_usage:percent${server}`]],
        [redis, "Memory usage / limit", [`instance:redis_memory_usage:percent${server}`]],
        [
            redis,
            "Hit ratio",
            [
                [
                    `sum by (job, instance) (${rateOf("redis_keyspace_hits_total")})`,
                    `((sum by (job, instance) (${rateOf("redis_keyspace_hits_total")}) + sum by (job, instance) (${rateOf("redis_keyspace_misses_total")})) > 0)`,
                ].join(" / "),
            ],
        ],
        [mysql, "Queries per second", [rateOf("mysql_global_status_questions")]],
        [mysql, "Slow queries", [rateOf("mysql_global_status_slow_queries")]],
        [
            mysql,
            "Buffer pool hit ratio",
            [
                `1 - ${rateOf("mysql_global_status_innodb_buffer_pool_reads")} / (${rateOf("mysql_global_status_innodb_buffer_pool_read_requests")} > 0)`,
            ],
        ],
    ])("%# is among the panels", (dashboard, title, expected) => {
        expect(expressionsIn(dashboard, title)).toEqual(expected);
    });

    it.each([
        [redis, "State", "RedisDown"],
        [redis, "Memory usage / limit", "RedisHighMemory"],
        [mysql, "Slow queries", "MySQLSlowQueries"],
        [postgres, "Connections and limit", "HighDBConnections"],
        [kafka, "Highest consumer lag", "KafkaConsumerLag"],
    ])("%# has the runbook at hand", (dashboard, title, alert) => {
        const panel = panelsAlone(dashboard).find((one) => one.title === title);
        expect(panel?.links?.map(({ url }) => url)).toContain(`https://example.org/runbooks/${alert}.md`);
    });
});

describe("Pipeline CRON", () => {
    const jobs = cron(present.cronJobs ?? []);

    it("shows all jobs at once, each under its own name", () => {
        expect(expressionsIn(jobs, "Run history")).toEqual([
            `label_replace(cryptobot_cron_last_run_status${server}, "cron", "cryptobot_cron", "", "")` +
                ` or label_replace(backup_last_run_status${server}, "cron", "backup", "", "")`,
        ]);
    });

    it("turns orange shortly before the last success is too old, and red then", () => {
        const ages = panelsAlone(jobs).filter(({ title }) => title === "Last success");
        expect(ages.map(({ fieldConfig }) => fieldConfig.defaults.thresholds.steps)).toEqual([
            [
                { value: 0, color: "green" },
                { value: 88_920, color: "orange" },
                { value: 93_600, color: "red" },
            ],
            [
                { value: 0, color: "green" },
                { value: 17_100, color: "orange" },
                { value: 18_000, color: "red" },
            ],
        ]);
        expect(ages[1]?.targets.map(({ expr }) => expr)).toEqual([
            `time() - (backup_last_success_timestamp${server} > 0)`,
        ]);
    });
});

describe("API", () => {
    const titles = (...all: HttpService[]): string[] => panelsAlone(api(all)).map(({ title }) => title);

    it("has one section for services whose metrics have the same names", () => {
        const rates = panelsAlone(api(services)).filter(({ title }) => title === "Requests by status");
        expect(rates.map(({ targets }) => targets[0]?.expr)).toEqual([
            'sum(sum by (job) (rate(http_requests_total{job=~"$job", instance=~"$instance", job=~"cv-parser|job-parser", status_code=~"5.."}[$__rate_interval])))',
            'sum(sum by (job) (rate(requests_total{job=~"$job", instance=~"$instance", job="real-estate-api", status=~"5.."}[$__rate_interval])))',
        ]);
    });

    it("judges now by what the alerts judge by, in the colours of 1 % and 5 %, of 0.5 s and 1 s", () => {
        const own = panelsAlone(api([{ name: "cv-parser", http }]));
        const stats = own.filter(({ gridPos }) => gridPos.y === 1);
        expect(stats.map(({ title, targets }) => [title, targets[0]?.expr])).toEqual([
            ["Requests per second", 'job:http_requests:rate5m{job=~"$job", job="cv-parser"}'],
            ["Error rate", 'job:http_errors:ratio_rate5m{job=~"$job", job="cv-parser"}'],
            ["P95 latency", 'job:http_request_duration_seconds:p95_rate5m{job=~"$job", job="cv-parser"}'],
            [
                "In-flight requests",
                'sum by (job) (http_requests_active{job=~"$job", instance=~"$instance", job="cv-parser"})',
            ],
        ]);
        const steps = (index: number): unknown => stats[index]?.fieldConfig.defaults.thresholds.steps;
        expect(steps(1)).toEqual([
            { value: 0, color: "green" },
            { value: 0.01, color: "orange" },
            { value: 0.05, color: "red" },
        ]);
        expect(steps(2)).toEqual([
            { value: 0, color: "green" },
            { value: 0.5, color: "orange" },
            { value: 1, color: "red" },
        ]);
    });

    it("does not take a dot in a name for any character", () => {
        const dotted = ["cv.parser", "job.parser"].map((name) => ({ name, http }));
        expect(expressionsIn(api(dotted), "In-flight requests")).toEqual([
            'sum by (job) (http_requests_active{job=~"$job", instance=~"$instance", job=~"cv\\\\.parser|job\\\\.parser"})',
        ]);
    });

    it("assumes no status where errors have a counter of their own, as the alerts do", () => {
        const { requests, errors } = estate.http;
        const service = { name: "a", http: { requests, errors } };
        expect(titles(service)).not.toContain("Requests by status");
        expect(titles(service)).toContain("Error rate");
    });

    it("tells an application's own errors per second, never as a part of requests", () => {
        const panel = panelsAlone(api([estate])).find(({ title }) => title === "Errors per second");
        expect(panel?.fieldConfig.defaults.unit).toBe("short");
        expect(panel?.targets.map(({ expr }) => expr)).toEqual([
            'sum by (job) (rate(errors_total{job=~"$job", instance=~"$instance", job="real-estate-api"}[$__rate_interval]))',
        ]);
    });

    it("counts redirects as no failure, and a service that never failed as 0", () => {
        const [failed, notGood] = panelsAlone(api([{ name: "a", http: { requests: "r" } }])).find(
            ({ title, type }) => title === "Error rate" && type === "timeseries",
        )!.targets;
        const all = 'sum by (job) (rate(r{job=~"$job", instance=~"$instance", job="a"}[$__rate_interval]))';
        const of = (status: string): string => all.replace('job="a"', `job="a", status=~"${status}"`);
        expect(failed?.expr).toBe(`(${of("5..")} or 0 * ${all}) / (${all} > 0)`);
        expect(notGood?.expr).toBe(`1 - (${of("2..")}) / (${all} > 0)`);
    });

    it("shows only what the metrics tell", () => {
        expect(titles({ name: "a", http: { duration: "d" } })).toEqual([
            "Requests per second",
            "P95 latency",
            "Requests per second",
            "Latency percentiles",
            "P95 latency",
            "Average latency",
        ]);
        expect(titles({ name: "a", http: { errors: "e" } })).toEqual([
            "Errors per second",
            "Errors per second",
        ]);
        expect(titles({ name: "a", http: { health: "h" } })).toEqual(["Health"]);
    });

    it("lists the slowest endpoints, each with the share that fails", () => {
        const [slowest, , , fail] = expressionsIn(api(services), "Slowest endpoints");
        expect(slowest).toBe(
            'topk(10, histogram_quantile(0.95, sum by (job, endpoint, le) (rate(http_request_duration_seconds_bucket{job=~"$job", instance=~"$instance", job=~"cv-parser|job-parser"}[$__rate_interval]))) > 0)',
        );
        expect(fail).toContain('status_code=~"5.."');
    });
});
