import type { PrometheusInput } from "../../../components/prometheus/plan";
import { rulesFor } from "../../../rules";

/** Uses every option that there is. */
export const richInput: PrometheusInput = {
    name: "crypto-viz",
    alertmanagers: ["alertmanager:9093"],
    jobs: [{ name: "node", static: [{ targets: ["node-exporter:9100"] }] }],
    ruleGroups: [
        ...rulesFor({ exporters: ["node", "redis", "postgres", "mysql"], alertmanager: true }),
        {
            name: "api",
            intervalSeconds: 30,
            rules: [
                {
                    record: "job:errors:rate5m",
                    expr: "sum by (job) (rate(errors_total[5m]))",
                    labels: { team: "api", area: "web" },
                },
                {
                    alert: "HighErrorRate",
                    expr: "job:errors:rate5m\n  > 0.05",
                    for: "5m",
                    keepFiringFor: "10m",
                    severity: "critical",
                    labels: { team: "api", area: "web" },
                    summary: "{{ $labels.job }} fails",
                    description: '{{ $value | printf "%.2f" }} errors/s',
                    annotations: { runbook_url: "https://wiki.example.com/errors", dashboard: "api" },
                },
            ],
        },
    ],
    spec: {
        scrapeIntervalSeconds: 20,
        scrapeTimeoutSeconds: 8,
        evaluationIntervalSeconds: 30,
        retentionDays: 30,
        retentionMegabytes: 20_480,
        walCompression: false,
        externalLabels: { replica: "a", price: "$5" },
        limits: {
            samples: 1000,
            labels: 30,
            labelNameLength: 100,
            labelValueLength: 200,
            bodyMegabytes: 5,
            targets: 50,
        },
        jobs: [
            {
                name: "api",
                static: [
                    { targets: ["api-1:8000", "[::1]:8000"], labels: { team: "api", env: "prod" } },
                    { targets: ["api-2:8000"] },
                ],
                scrapeIntervalSeconds: 5,
                scrapeTimeoutSeconds: 4,
                metricsPath: "/internal/metrics",
                scheme: "https",
                params: { module: ["a", "b"], format: ["prometheus"] },
                honorLabels: true,
                honorTimestamps: false,
                basicAuth: { username: "scraper", password: { secret: "apiPassword" } },
                tls: {
                    serverName: "api.internal",
                    insecureSkipVerify: false,
                    caCertificate: { secret: "apiCa" },
                },
                relabel: [
                    { sourceLabels: ["__address__"], regex: "([^:]+):.*", targetLabel: "host" },
                    { sourceLabels: ["env", "team"], separator: "/", regex: "prod/.+", action: "keep" },
                    { sourceLabels: ["__address__"], targetLabel: "shard", modulus: 2, action: "hashmod" },
                    { regex: "__meta_(.+)", replacement: "meta_$1", action: "labelmap" },
                ],
                metricRelabel: [
                    { sourceLabels: ["__name__"], regex: "go_.*", action: "drop" },
                    { regex: "pod", action: "labeldrop" },
                ],
                limits: { samples: 500 },
            },
            {
                name: "discovered",
                file: [
                    { hostDirectory: "/srv/targets/" },
                    { hostDirectory: "/srv/more", pattern: "web_*.yml", refreshIntervalSeconds: 60 },
                ],
                dns: [
                    { names: ["_metrics._tcp.example.com"] },
                    { names: ["web.example.com"], type: "A", port: 9100, refreshIntervalSeconds: 15 },
                ],
                docker: [
                    { socketGroupId: 999, filters: { label: ["scrape=true"], health: ["healthy"] } },
                    { host: "tcp://docker-proxy:2375", port: 8080, refreshIntervalSeconds: 30 },
                ],
                ec2: [
                    { region: "eu-west-3" },
                    {
                        region: "us-east-1",
                        port: 9200,
                        filters: { "tag:Environment": ["prod"] },
                        roleArn: "arn:aws:iam::123456789012:role/discovery",
                        refreshIntervalSeconds: 120,
                    },
                ],
                bearerToken: { secret: "discoveryToken" },
            },
            {
                name: "probes",
                metricsPath: "/probe",
                static: [{ targets: ["https://example.com/health"] }],
                relabel: [
                    { sourceLabels: ["__address__"], targetLabel: "__param_target" },
                    { targetLabel: "__address__", replacement: "blackbox:9115" },
                ],
            },
        ],
        remoteWrite: [
            {
                name: "mimir",
                url: "https://mimir.example.com/api/v1/push",
                basicAuth: { username: "writer", password: { secret: "mimirPassword" } },
                headers: { "X-Scope-OrgID": "team-a", "X-Extra": "1" },
                tls: { insecureSkipVerify: true },
                writeRelabel: [{ sourceLabels: ["__name__"], regex: "job:.*", action: "keep" }],
            },
            {
                name: "thanos",
                url: "http://thanos:19291/api/v1/receive",
                bearerToken: { secret: "thanosToken" },
            },
            {
                name: "amazon",
                url: "https://aps-workspaces.eu-west-3.amazonaws.com/workspaces/ws-1/api/v1/remote_write",
                sigv4: { region: "eu-west-3", roleArn: "arn:aws:iam::123456789012:role/writer" },
            },
        ],
        alertmanagers: [
            {
                targets: ["alerts.example.com:443"],
                scheme: "https",
                pathPrefix: "/am",
                basicAuth: { username: "prometheus", password: { secret: "amPassword" } },
            },
        ],
        publish: { port: 19_090, address: "::1" },
        externalUrl: "https://prometheus.example.com",
        memoryMegabytes: 2048,
        networks: ["crypto-viz_default"],
    },
};

/** Names of the secrets that it refers to, in order. */
export const richSecrets = [
    "amPassword",
    "apiCa",
    "apiPassword",
    "discoveryToken",
    "mimirPassword",
    "thanosToken",
];
