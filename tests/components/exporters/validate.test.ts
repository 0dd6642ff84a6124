import { exporterRules } from "../../../components/exporters/fieldRules";
import { exampleSpecs, exporterKinds } from "../../../components/exporters/kinds";
import { scrapeJobsOf } from "../../../components/exporters/plan";
import { validateExporterSetInput, validateExporters } from "../../../components/exporters/validate";
import { commonRules } from "../../../components/schema/commonRules";
import { leavesOf, types } from "../../../components/schema/fields";
import { validatePrometheusInput } from "../../../components/prometheus/validate";
import type { ExporterSpec } from "../../../components/exporters/kinds";
import { describeFault } from "../../../components/spec/fault";
import { collectFaults } from "../../support/faults";

/** Faults of a list that may be anything, as from YAML. */
const faultsOf = (specs: unknown): string[] =>
    collectFaults("", (c) => validateExporters(c, "exporters", specs as readonly ExporterSpec[]));

const unknownKind = `exporters[0].kind must be one of ${exporterKinds.join(", ")}`;

const password = { secret: "password" };
const redis = { kind: "redis", address: "redis:6379" } as const;
const postgres = { kind: "postgres", address: "db:5432", username: "exporter", password } as const;
const mysql = { kind: "mysql", address: "db:3306", username: "exporter", password } as const;

/** Specs with every option of every kind, and those that all have. */
const everyOption: readonly ExporterSpec[] = [
    ...exampleSpecs,
    {
        ...redis,
        name: "sessions",
        scrapeIntervalSeconds: 5,
        memoryMegabytes: 64,
        networks: ["shop_default"],
        hosts: { "db.internal": "host-gateway" },
        labels: { instance: "sessions" },
    },
];

/** Faults of the module `m` of a blackbox exporter. */
const withModule = (value: unknown) => [{ kind: "blackbox", modules: { m: value } }];
/** Faults of a probe of a blackbox exporter. */
const probe = (changes: object) => [
    {
        kind: "blackbox",
        probes: [{ name: "site", module: "http_2xx", targets: ["http://a/"], ...changes }],
    },
];

/** Every option of a kind, as its interface declares it. */
function optionsOf(kind: string): string[] {
    const type = types.ExporterSpec;
    const variant = type !== undefined && "kinds" in type ? type.kinds[kind] : undefined;
    return typeof variant === "object" ? Object.keys(variant.fields) : [];
}

const common = ["name", "scrapeIntervalSeconds", "memoryMegabytes", "networks", "hosts", "labels"];

describe("exporters", () => {
    it("have a rule for each type that their specs name", () => {
        const known = new Set([...Object.keys(commonRules), ...Object.keys(exporterRules)]);
        expect(leavesOf("ExporterSpec").filter((name) => !known.has(name))).toEqual([]);
    });

    it("may use every option", () => {
        const secrets = [...JSON.stringify(everyOption).matchAll(/"secret":"(\w+)"/g)].map(
            ([, name]) => name!,
        );
        expect(validateExporterSetInput(everyOption, secrets)).toEqual([]);
    });

    it.each(exampleSpecs.map((spec) => [spec.kind, spec] as const))(
        "have an example of %s with each of its options",
        (kind, example) => {
            expect(Object.keys(example).sort()).toEqual(
                optionsOf(kind)
                    .filter((option) => !common.includes(option))
                    .sort(),
            );
        },
    );

    it("may be left out, or none", () => {
        expect(faultsOf(undefined)).toEqual([]);
        expect(faultsOf([])).toEqual([]);
    });

    it("lead to scrape jobs that a Prometheus spec may have", () => {
        const jobs = scrapeJobsOf(everyOption);
        expect(validatePrometheusInput({ name: "shop", jobs }, [])).toEqual([]);
    });

    it.each<[string, unknown, string]>([
        ["no list", { kind: "node" }, 'exporters must be a list, got "(not shown)"'],
        ["a name in place of an exporter", ["node"], 'exporters[0] must be an object, got "(not shown)"'],
        ["null in place of an exporter", [null], "exporters[0] must be an object, got null"],
        ["no kind", [{ address: "redis:6379" }], `${unknownKind}, got nothing`],
        ["an unknown kind", [{ kind: "mongodb", address: "db:27017" }], `${unknownKind}, got "mongodb"`],
        ["a kind from the prototype", [{ kind: "constructor" }], `${unknownKind}, got "constructor"`],
        [
            "a misspelt option, whose value may be a credential",
            [{ ...redis, pasword: "hunter2" }],
            'exporters[0].pasword is not an option here (did you mean password? there are: kind, name, scrapeIntervalSeconds, memoryMegabytes, networks, hosts, labels, address, username, password, tls), got "(not shown)"',
        ],
        [
            "an option of another kind",
            [{ kind: "node", address: "redis:6379" }],
            'exporters[0].address is not an option here (there are: kind, name, scrapeIntervalSeconds, memoryMegabytes, networks, hosts, labels, mountPointsExclude, textfileDirectory, collectors), got "(not shown)"',
        ],
        [
            "a name that is no container's",
            [{ ...redis, name: "Redis Cache" }],
            "exporters[0].name must begin with a lower-case letter and have only lower-case letters, digits and '-', at most 40, got \"Redis Cache\"",
        ],
        [
            "two exporters of a kind without names",
            [redis, { ...redis, address: "redis-2:6379" }],
            'exporters[1].name must not be the name of another job of the stack, got "redis"',
        ],
        [
            "the name of a server of the stack",
            [{ kind: "node", name: "alertmanager" }],
            'exporters[0].name must not be the name of another job of the stack, got "alertmanager"',
        ],
        [
            "two exporters with one name in the network",
            [redis, { ...redis, name: "redis-exporter" }],
            'exporters[1].name must resolve to another name in the network than those before, got "redis-exporter"',
        ],
        [
            "an interval after which series are stale",
            [{ ...redis, scrapeIntervalSeconds: 600 }],
            "exporters[0].scrapeIntervalSeconds must be a whole number of seconds from 1 to 300, after which series are stale, got 600",
        ],
        [
            "memory with a unit",
            [{ ...redis, memoryMegabytes: "128m" }],
            'exporters[0].memoryMegabytes must be a whole number above 0, got "128m"',
        ],
        [
            "a network that is no list",
            [{ ...redis, networks: "shop" }],
            'exporters[0].networks must be a list, got "(not shown)"',
        ],
        [
            "a network twice",
            [{ ...redis, networks: ["shop", "shop"] }],
            'exporters[0].networks[1] must be unique, got "shop"',
        ],
        [
            "a host with a space",
            [{ ...redis, hosts: { "db internal": "10.0.0.5" } }],
            'exporters[0].hosts.db internal must be a host name, got "db internal"',
        ],
        [
            "a host's address that the provider cannot keep",
            [{ ...redis, hosts: { db: "fd00::5" } }],
            'exporters[0].hosts.db must be an IPv4 address or host-gateway, got "fd00::5"',
        ],
        [
            "the job as a label",
            [{ ...redis, labels: { job: "cache" } }],
            'exporters[0].labels.job must be left out: it is the name of the job, got "cache"',
        ],
        [
            "a label that YAML made a number",
            [{ ...redis, labels: { shard: 1 } }],
            "exporters[0].labels.shard must be text that is not empty, got 1",
        ],
        [
            "an exclusion that RE2 does not take",
            [{ kind: "node", mountPointsExclude: "/mnt/(?!data)" }],
            'exporters[0].mountPointsExclude must be a regular expression that RE2 takes (no lookaround, no backreference), got "/mnt/(?!data)"',
        ],
        [
            "a text file in place of its folder",
            [{ kind: "node", textfileDirectory: "/var/lib/*.prom" }],
            "exporters[0].textfileDirectory must be an absolute path below '/', without '..' and without any of * ? [ \\, got \"/var/lib/*.prom\"",
        ],
        [
            "a collector that sees the container's network instead of the host's",
            [{ kind: "node", collectors: ["ethtool"] }],
            'exporters[0].collectors[0] must be one of buddyinfo, cgroups, cpu_vulnerabilities, drbd, drm, interrupts, ksmd, lnstat, logind, meminfo_numa, nvmesubsystem, pcidevice, processes, softirqs, swap, systemd, xfrm, zoneinfo, got "ethtool"',
        ],
        [
            "a housekeeping interval of nothing",
            [{ kind: "cadvisor", housekeepingIntervalSeconds: 0 }],
            "exporters[0].housekeepingIntervalSeconds must be a whole number above 0, got 0",
        ],
        [
            "a relative Docker directory",
            [{ kind: "cadvisor", dockerDirectory: "var/lib/docker" }],
            "exporters[0].dockerDirectory must be an absolute path below '/', without '..' and without any of * ? [ \\, got \"var/lib/docker\"",
        ],
        [
            "Redis without an address",
            [{ kind: "redis" }],
            "exporters[0].address must be host:port, without a scheme or a path, got nothing",
        ],
        [
            "Redis by URL, with the password in it, which is not repeated",
            [{ kind: "redis", address: "redis://:hunter2@redis:6379" }],
            'exporters[0].address must be host:port, without a scheme or a path, got "redis://…@redis:6379"',
        ],
        [
            "a password in place of its name, which is not repeated",
            [{ ...redis, password: "hunter2" }],
            'exporters[0].password must refer to a secret by its name, { secret: name }, got "(not shown)"',
        ],
        [
            "a Redis user without a password",
            [{ ...redis, username: "exporter" }],
            "exporters[0].password must be set where username is, got nothing",
        ],
        ["TLS as text", [{ ...redis, tls: "yes" }], 'exporters[0].tls must be true or false, got "yes"'],
        [
            "PostgreSQL without a password",
            [{ kind: "postgres", address: "db:5432", username: "exporter" }],
            "exporters[0].password must refer to a secret by its name, { secret: name }, got nothing",
        ],
        [
            "an encryption that the exporter does not know",
            [{ ...postgres, sslMode: "prefer" }],
            'exporters[0].sslMode must be one of disable, require, verify-ca, verify-full, got "prefer"',
        ],
        [
            "a collector with its flag",
            [{ ...postgres, collectors: ["--collector.stat_statements"] }],
            'exporters[0].collectors[0] must be one of database_wraparound, long_running_transactions, postmaster, process_idle, stat_activity_autovacuum, stat_checkpointer, stat_statements, stat_wal_receiver, statio_user_indexes, xlog_location, got "--collector.stat_statements"',
        ],
        [
            "a MySQL user that would end its line in the option file",
            [{ ...mysql, username: "exporter\npassword = x" }],
            'exporters[0].username must have only letters, digits and any of _ . @ + -, since it goes into an option file, got "exporter\\npassword = x"',
        ],
        [
            "Kafka without brokers",
            [{ kind: "kafka", brokers: [] }],
            "exporters[0].brokers must be a list with at least one entry, got []",
        ],
        [
            "a broker without a port",
            [{ kind: "kafka", brokers: ["kafka"] }],
            'exporters[0].brokers[0] must be host:port, without a scheme or a path, got "kafka"',
        ],
        [
            "a filter that does not compile",
            [{ kind: "kafka", brokers: ["kafka:9092"], topicFilter: "(" }],
            'exporters[0].topicFilter must be a regular expression that RE2 takes (no lookaround, no backreference), got "("',
        ],
        [
            "Elasticsearch by address",
            [{ kind: "elasticsearch", url: "elasticsearch:9200" }],
            'exporters[0].url must be an http:// or https:// URL without user or password in it, got "elasticsearch:9200"',
        ],
        [
            "an Elasticsearch user without a password",
            [{ kind: "elasticsearch", url: "http://es:9200", username: "metrics" }],
            "exporters[0].password must be set where username is, got nothing",
        ],
        [
            "an Elasticsearch password without a user",
            [{ kind: "elasticsearch", url: "http://es:9200", password }],
            "exporters[0].username must be set where password is, got nothing",
        ],
        [
            "modules as a list",
            [{ kind: "blackbox", modules: [] }],
            'exporters[0].modules must be an object, got "(not shown)"',
        ],
        ["a module that is nothing", withModule(null), "exporters[0].modules.m must be an object, got null"],
        [
            "a module without a prober",
            withModule({}),
            "exporters[0].modules.m.prober must be one of http, tcp, icmp, dns, got nothing",
        ],
        [
            "an unknown prober",
            withModule({ prober: "grpc" }),
            'exporters[0].modules.m.prober must be one of http, tcp, icmp, dns, got "grpc"',
        ],
        [
            "an option of another prober",
            withModule({ prober: "icmp", method: "GET" }),
            'exporters[0].modules.m.method is not an option here (there are: prober, timeoutSeconds), got "(not shown)"',
        ],
        [
            "a status as text",
            withModule({ prober: "http", validStatusCodes: ["2xx"] }),
            'exporters[0].modules.m.validStatusCodes[0] must be an HTTP status between 100 and 599, got "2xx"',
        ],
        [
            "a credential in a header",
            withModule({ prober: "http", headers: { Authorization: "Bearer hunter2" } }),
            'exporters[0].modules.m.headers.Authorization must be the name of a header that carries no credential: it is written into a plain file, got "Authorization"',
        ],
        [
            "DNS without a name to ask for",
            withModule({ prober: "dns" }),
            "exporters[0].modules.m.queryName must not be empty, got nothing",
        ],
        [
            "a timeout of nothing",
            withModule({ prober: "tcp", timeoutSeconds: 0 }),
            "exporters[0].modules.m.timeoutSeconds must be a number above 0, got 0",
        ],
        [
            "a module's name with a space",
            [{ kind: "blackbox", modules: { "my api": { prober: "tcp" } } }],
            "exporters[0].modules.my api must be a name of letters, digits, '_', '.' and '-', got \"my api\"",
        ],
        [
            "a probe that is nothing",
            [{ kind: "blackbox", probes: [null] }],
            "exporters[0].probes[0] must be an object, got null",
        ],
        [
            "a probe without targets",
            probe({ targets: undefined }),
            "exporters[0].probes[0].targets must be a list with at least one entry, got nothing",
        ],
        [
            "a probe of an unknown module",
            probe({ module: "http_3xx" }),
            'exporters[0].probes[0].module must be a module (there are: dns_a, http_2xx, https_2xx, icmp, tcp_connect, tls_connect), got "http_3xx"',
        ],
        [
            "a host in place of a URL",
            probe({ targets: ["shop.example"] }),
            'exporters[0].probes[0].targets[0] must be an http:// or https:// URL without user or password in it, got "shop.example"',
        ],
        [
            "a URL in place of a host and port",
            probe({ module: "tls_connect", targets: ["https://shop.example"] }),
            'exporters[0].probes[0].targets[0] must be host:port, without a scheme or a path, got "https://shop.example"',
        ],
        [
            "a URL to ping",
            probe({ module: "icmp", targets: ["https://shop.example"] }),
            'exporters[0].probes[0].targets[0] must be a host name or an IP address, got "https://shop.example"',
        ],
        [
            "a probe with the name of an exporter",
            [{ kind: "node" }, ...probe({ name: "node" })],
            'exporters[1].probes[0].name must not be the name of another job of the stack, got "node"',
        ],
        [
            "two probes with one name, in two exporters",
            [...probe({}), { ...probe({})[0], name: "outside" }],
            'exporters[1].probes[0].name must not be the name of another job of the stack, got "site"',
        ],
    ])("must not have %s", (_, specs, fault) => {
        expect(faultsOf(specs)).toEqual([fault]);
    });

    it("must not have a name, as a job or in the network, that is reserved for a server of the stack", () => {
        const specs = [
            { ...redis, name: "loki" },
            { kind: "cadvisor", name: "edge" },
            { kind: "node", name: "grafana" },
        ] as const;
        const faults = (reserved?: readonly string[]) =>
            collectFaults("", (c) => validateExporters(c, "exporters", specs, reserved));
        const taken = "must not be the name of another job of the stack";
        expect(faults(["loki", "edge"])).toEqual([
            `exporters[0].name ${taken}, got "loki"`,
            `exporters[1].name ${taken}, got "edge"`,
        ]);
        expect(faults()).toEqual([`exporters[2].name ${taken}, got "grafana"`]);
    });

    it("name the secret that is missing", () => {
        const exporters = [{ ...postgres, password: { secret: "pgPassword" } }];
        expect(validateExporterSetInput(exporters, ["other"]).map(describeFault)).toEqual([
            'exporters[0].password must refer to a secret that is given (there are: other), got "pgPassword"',
        ]);
    });
});
