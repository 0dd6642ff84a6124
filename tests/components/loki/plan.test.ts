import { type LokiInput, planLoki } from "../../../components/loki/plan";
import { internalUrl, lokiScrapeJob } from "../../../components/loki/planService";
import type { LokiSpec } from "../../../components/spec/logs";
import { goldenLoki, goldenRuntime } from "./golden";
import { errorGroup, richSpec } from "./richSpec";

const plan = (spec: LokiSpec = {}, more: Omit<LokiInput, "spec"> = {}) => planLoki({ spec, ...more });
const files = (...args: Parameters<typeof plan>) => plan(...args).config.files;
const proofIn = (input: Parameters<typeof plan>) => plan(...input).config.reload?.readBack?.contains;

describe("the server", () => {
    it("is unprivileged, in the stack's network only, and asks itself whether it is ready", () => {
        expect(plan().service).toEqual({
            alias: "loki",
            command: ["-config.file=/etc/vigie/current/loki.yml"],
            environment: { GOMEMLIMIT: "921MiB" },
            user: "10001:10001",
            tmpfs: ["/tmp"],
            dataPath: "/loki",
            port: 3100,
            publish: false,
            healthCommand: ["CMD", "/usr/bin/loki", "-health"],
            startTimeoutSeconds: 300,
            memoryMegabytes: 1024,
            stopGraceSeconds: 30,
        });
    });

    it("is scraped as loki, and reached by its alias", () => {
        expect(lokiScrapeJob).toEqual({ name: "loki", static: [{ targets: ["loki:3100"] }] });
        expect([plan().url, plan().internalUrl]).toEqual([internalUrl, "http://loki:3100"]);
        expect(plan(richSpec).url).toBe("http://127.0.0.2:3101");
    });

    it("takes limits, retention and rules without a change of its command, environment or startup files", () => {
        const other = plan(
            { retentionDays: 1, streamRetention: richSpec.streamRetention, limits: richSpec.limits },
            { ruleGroups: [errorGroup] },
        );
        expect(other.service).toEqual(plan().service);
        expect(other.config.startupFiles).toEqual(["loki.yml"]);
        expect(other.config.files["loki.yml"]).toBe(files()["loki.yml"]);
        expect(other.config.files["runtime.yml"]).not.toBe(files()["runtime.yml"]);
    });
});

describe("the configuration", () => {
    it("has every default in it", () => {
        expect(files()["loki.yml"]).toBe(goldenLoki);
        expect(files()["runtime.yml"]).toBe(goldenRuntime);
    });

    it("gives the first stream that fits the highest priority, and the stream of the proof the lowest", () => {
        expect(files(richSpec)["runtime.yml"]).toContain(
            `    retention_period: 14d
    retention_stream:
      - selector: '{container="gateway", level=~"error|warn"}'
        priority: 3
        period: 90d
      - selector: '{level=\`debug\`}'
        priority: 2
        period: 1d
      - selector: '{vigie="${proofIn([richSpec])}"}'
        priority: 1
        period: 14d
    ingestion_rate_mb: 4.5
    ingestion_burst_size_mb: 9
    per_stream_rate_limit: 524288
    per_stream_rate_limit_burst: 2097152
`,
        );
    });

    it("keeps chunks, index and requests for deletion in a bucket, with the keys in no file but the secret one", () => {
        const { config, service } = plan(richSpec);
        expect(config.files["loki.yml"]).toContain(`storage_config:
  aws:
    bucketnames: shop-logs
    region: eu-west-3
    endpoint: http://minio:9000
    s3forcepathstyle: true
`);
        expect(config.files["loki.yml"]).toContain("object_store: s3");
        expect(config.files["loki.yml"]).toContain("delete_request_store: s3");
        expect(config.files["loki.yml"]).not.toMatch(/access_key|filesystem/);
        expect(config.secretFiles).toEqual({
            "s3-credentials": [
                {
                    secret: "s3Id",
                    template: "[default]\naws_access_key_id = {{secret}}\n",
                    encoding: "word",
                },
                { secret: "s3Key", template: "aws_secret_access_key = {{secret}}\n", encoding: "word" },
            ],
        });
        expect(service.environment).toEqual({
            AWS_SHARED_CREDENTIALS_FILE: "/etc/vigie/secrets/s3-credentials",
            GOMEMLIMIT: "460MiB",
        });
    });

    it("leaves keys to the host's instance profile where a bucket has none", () => {
        const { config, service } = plan({ s3: { bucket: "logs" } });
        expect(config.secretFiles).toEqual({});
        expect(service.environment).toEqual({ GOMEMLIMIT: "921MiB" });
        expect(config.files["loki.yml"]).toContain("region: us-east-1\n    s3forcepathstyle: false\n");
    });

    it("has a file of rules for each group, and sends alerts to each Alertmanager, with links to Grafana", () => {
        const more = {
            ruleGroups: [errorGroup],
            alertmanagers: ["alertmanager:9093", "b:9094"],
            links: { grafanaUrl: "https://grafana.example.com", dataSourceUid: "loki" },
        };
        const rendered = files({}, more);
        expect(Object.keys(rendered).sort()).toEqual([
            "loki.yml",
            "rules/fake/log-errors.yml",
            "rules/fake/vigie-configuration.yml",
            "runtime.yml",
        ]);
        expect(rendered["rules/fake/log-errors.yml"]).toContain(`  - name: log-errors
    rules:
      - alert: LogErrorBurst
        expr: sum by (container) (rate({level="error"}[5m])) > 1
`);
        expect(rendered["loki.yml"]).toContain(
            `  alertmanager_url: http://alertmanager:9093,http://b:9094
  external_url: https://grafana.example.com
  datasource_uid: loki
`,
        );
    });
});

describe("the proof of what the server runs", () => {
    it("is in a stream that nobody writes and in a rule that never fires, and asked for where they are shown", () => {
        const { config } = plan();
        const proof = config.reload?.readBack?.contains ?? "";
        expect(proof).toMatch(/^vigie-configuration-[0-9a-f]{16}$/);
        expect(config.reload).toEqual({
            readyUrl: "http://loki:3100/ready",
            readBack: {
                contains: proof,
                url: "http://loki:3100/config/tenant/v1/limits",
                header: "X-Scope-OrgID: fake",
                alsoAt: [{ url: "http://loki:3100/prometheus/api/v1/rules" }],
            },
        });
        expect(config.files["runtime.yml"]).toContain(`'{vigie="${proof}"}'`);
        expect(config.files["rules/fake/vigie-configuration.yml"]).toContain(
            `  - name: ${proof}
    interval: 1d
    rules:
      - alert: VigieConfiguration
        expr: vector(0) > 1
`,
        );
    });

    it("changes with limits and rules, and not with what takes another server", () => {
        const before = proofIn([]);
        expect(proofIn([{ limits: { maxLabels: 9 } }])).not.toBe(before);
        expect(proofIn([{}, { ruleGroups: [errorGroup] }])).not.toBe(before);
        expect(proofIn([{ s3: { bucket: "logs" } }])).toBe(before);
        expect(proofIn([{}, { alertmanagers: ["a:1"] }])).toBe(before);
    });
});

describe("Loki's own check", () => {
    it("gets the file that Loki starts with, and the limits in it, which Loki checks there only", () => {
        const { checker, check } = plan(richSpec).config;
        expect(check).toBeUndefined();
        expect(checker?.command).toEqual(["-verify-config", "-config.file=/vigie/loki.yml"]);
        expect(Object.keys(checker?.files ?? {})).toEqual(["/vigie/loki.yml"]);
        const text = checker?.files["/vigie/loki.yml"] ?? "";
        expect(text.startsWith(files(richSpec)["loki.yml"] ?? "-")).toBe(true);
        expect(text).toContain("\nlimits_config:\n  retention_period: 14d\n");
        expect(text).not.toContain("vigie=");
    });
});

describe("the notices", () => {
    it("say where alerts on logs reach nobody", () => {
        expect(plan({}, { ruleGroups: [errorGroup] }).notices).toEqual([
            "Alerts on logs are undelivered: no Alertmanager is configured for Loki.",
        ]);
        expect(plan({}, { ruleGroups: [errorGroup], alertmanagers: ["a:9093"] }).notices).toEqual([]);
        expect(plan().notices).toEqual([]);
    });
});
