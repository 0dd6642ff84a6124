import { type GrafanaInput, planGrafana } from "../../../components/grafana/plan";
import type { Dashboard } from "../../../dashboards/types";
import { richSpec } from "./richSpec";

const dashboard: Dashboard = {
    uid: "kafka",
    title: "Kafka",
    description: "Queues",
    build: (context) => ({
        ...context,
        title: "Kafka",
        id: 7,
        version: 3,
        panels: [{ id: 1, title: "Lag" }],
    }),
};

const input: GrafanaInput<string> = {
    name: "crypto-viz",
    prometheusUrl: "http://prometheus:9090",
    dashboards: [dashboard],
};

const existing = { existingUrl: "https://grafana.example.org/", adminPassword: { secret: "token" } };

const prometheusOptions =
    '{"allowAsRecordingRulesTarget":false,"httpMethod":"POST","prometheusType":"Prometheus","timeInterval":"15s"}';

describe("planGrafana", () => {
    it("plans the stack's own container by default", () => {
        expect(planGrafana(input)).toEqual({
            server: {
                name: "server",
                role: "grafana",
                folder: "grafana",
                image: "grafana",
                config: {
                    files: {},
                    secretFiles: { grafanaAdminPassword: "grafanaAdminPassword" },
                    owner: { user: 472, group: 0 },
                },
                service: {
                    alias: "grafana",
                    user: "472:0",
                    environment: {
                        GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES: "false",
                        GF_ANALYTICS_CHECK_FOR_UPDATES: "false",
                        GF_ANALYTICS_FEEDBACK_LINKS_ENABLED: "false",
                        GF_ANALYTICS_REPORTING_ENABLED: "false",
                        GF_AUTH_ANONYMOUS_ENABLED: "false",
                        GF_DATABASE_WAL: "true",
                        GF_NEWS_NEWS_FEED_ENABLED: "false",
                        GF_PLUGINS_PREINSTALL_DISABLED: "true",
                        GF_PLUGINS_PUBLIC_KEY_RETRIEVAL_DISABLED: "true",
                        GF_SECURITY_ADMIN_PASSWORD__FILE: "/etc/vigie/secrets/grafanaAdminPassword",
                        GF_SECURITY_DISABLE_GRAVATAR: "true",
                        GF_SERVER_ROOT_URL: "http://127.0.0.1:3000",
                        GF_SNAPSHOTS_EXTERNAL_ENABLED: "false",
                        GF_USERS_ALLOW_SIGN_UP: "false",
                    },
                    tmpfs: ["/tmp"],
                    dataPath: "/var/lib/grafana",
                    port: 3000,
                    publish: {},
                    healthCommand: [
                        "CMD",
                        "wget",
                        "-q",
                        "-O",
                        "/dev/null",
                        "http://127.0.0.1:3000/api/health",
                    ],
                    startTimeoutSeconds: 180,
                    memoryMegabytes: 512,
                },
            },
            url: "http://127.0.0.1:3000",
            apiUrl: "http://127.0.0.1:3000",
            credential: { secret: "grafanaAdminPassword" },
            dataSources: [
                {
                    key: "prometheus",
                    uid: "prometheus",
                    name: "Prometheus",
                    type: "prometheus",
                    url: "http://prometheus:9090",
                    isDefault: true,
                    options: prometheusOptions,
                },
            ],
            folder: { uid: "crypto-viz", title: "crypto-viz" },
            folders: [],
            dashboards: [
                {
                    key: "kafka",
                    uid: "kafka",
                    url: "http://127.0.0.1:3000/d/kafka",
                    json: '{"dashboards":[{"description":"Queues","key":"kafka","title":"Kafka","uid":"kafka"}],"dataSource":{"name":"Prometheus","uid":"prometheus"},"panels":[{"title":"Lag"}],"title":"Kafka","uid":"kafka"}',
                },
            ],
            contactPoints: [],
        });
    });

    it("tells dashboards where the runbooks are", () => {
        const runbooks = { baseUrl: "https://example.org/runbooks", extension: ".md" as const };
        expect(JSON.parse(planGrafana({ ...input, runbooks }).dashboards[0]!.json)).toMatchObject({
            runbooks,
        });
        expect(JSON.parse(planGrafana(input).dashboards[0]!.json)).not.toHaveProperty("runbooks");
    });

    it("puts dashboards into the folders that they ask for, beside the stack's", () => {
        const inFolder = (uid: string, folder?: string): Dashboard => ({ ...dashboard, uid, folder });
        const dashboards = [
            inFolder("a", "Größe & Last"),
            inFolder("b", "crypto-viz"),
            inFolder("c", "Größe & Last"),
            inFolder("d", "Größe, Last"),
            inFolder("e"),
        ];
        const { folder, folders, ...plan } = planGrafana({ ...input, spec: existing, dashboards });
        expect(folder).toEqual({ uid: "crypto-viz", title: "crypto-viz" });
        expect(folders).toEqual([
            { key: "gr-e-last-0a1619", uid: "crypto-viz-gr-e-last-0a1619", title: "Größe & Last" },
            { key: "gr-e-last-b27535", uid: "crypto-viz-gr-e-last-b27535", title: "Größe, Last" },
        ]);
        expect(plan.dashboards.map(({ key, folder: own }) => [key, own])).toEqual([
            ["a", "gr-e-last-0a1619"],
            ["b", undefined],
            ["c", "gr-e-last-0a1619"],
            ["d", "gr-e-last-b27535"],
            ["e", undefined],
        ]);
    });

    it("lets people in by the external URL, and the update by the published one", () => {
        const plan = planGrafana({ ...input, spec: richSpec });
        expect(plan.url).toBe("https://grafana.example.org");
        expect(plan.apiUrl).toBe("http://127.0.0.2:3300");
        expect(plan.dashboards.map(({ url }) => url)).toEqual(["https://grafana.example.org/d/kafka"]);
        expect(plan.server?.service.publish).toEqual({ port: 3300, address: "127.0.0.2" });
        expect(plan.server?.service.environment).toMatchObject({
            GF_SERVER_ROOT_URL: "https://grafana.example.org",
            GF_SECURITY_COOKIE_SECURE: "true",
            GF_SECURITY_ADMIN_PASSWORD__FILE: "/etc/vigie/secrets/grafanaPassword",
        });
        expect(plan.server?.service.memoryMegabytes).toBe(768);
        expect(plan.folder).toEqual({ uid: "crypto-viz", title: "Crypto Viz" });
    });

    it("lets the update in by the external URL where the container is not published", () => {
        const spec = { publish: false as const, externalUrl: "https://grafana.example.org" };
        expect(planGrafana({ ...input, spec }).apiUrl).toBe("https://grafana.example.org");
    });

    it.each([
        ["0.0.0.0", "http://127.0.0.1:3000"],
        ["::", "http://[::1]:3000"],
        ["10.0.0.5", "http://10.0.0.5:3000"],
    ])("reaches a Grafana that is bound to %s at %s", (address, url) => {
        expect(planGrafana({ ...input, spec: { publish: { address } } }).apiUrl).toBe(url);
    });

    it("has the data sources of the spec after the stack's Prometheus, none of them the default", () => {
        const [own, ...others] = planGrafana({
            ...input,
            spec: richSpec,
            scrapeIntervalSeconds: 30,
        }).dataSources;
        const thirtySeconds = prometheusOptions.replace("15s", "30s");
        expect(own?.options).toBe(thirtySeconds);
        expect(others).toEqual([
            {
                key: "long-term",
                uid: "long-term",
                name: "long-term",
                type: "prometheus",
                url: "http://thanos:10902",
                isDefault: false,
                options: thirtySeconds,
            },
            {
                key: "loki",
                uid: "loki",
                name: "loki",
                type: "loki",
                url: "http://loki:3100",
                isDefault: false,
            },
            {
                key: "jaeger",
                uid: "jaeger",
                name: "jaeger",
                type: "jaeger",
                url: "http://jaeger:16686",
                isDefault: false,
            },
            {
                key: "logs",
                uid: "logs",
                name: "logs",
                type: "elasticsearch",
                url: "https://search.example.org:9200",
                isDefault: false,
                options: '{"index":"nexten-logs-*","timeField":"time"}',
            },
        ]);
    });

    it("looks at @timestamp in Elasticsearch by default", () => {
        const source = {
            type: "elasticsearch" as const,
            name: "logs",
            url: "http://es:9200",
            index: "logs-*",
        };
        expect(planGrafana({ ...input, spec: { dataSources: [source] } }).dataSources[1]?.options).toBe(
            '{"index":"logs-*","timeField":"@timestamp"}',
        );
    });

    it("leaves room for other stacks and for the default data source in an external Grafana", () => {
        const plan = planGrafana({ ...input, spec: existing });
        expect(plan).not.toHaveProperty("container");
        expect(plan.url).toBe("https://grafana.example.org");
        expect(plan.apiUrl).toBe("https://grafana.example.org");
        expect(plan.credential).toEqual({ secret: "token" });
        expect(plan.dataSources).toEqual([
            {
                key: "prometheus",
                uid: "crypto-viz-prometheus",
                name: "Prometheus (crypto-viz)",
                type: "prometheus",
                url: "http://prometheus:9090",
                isDefault: false,
                options: prometheusOptions,
            },
        ]);
        expect(plan.dashboards).toEqual([
            {
                key: "kafka",
                uid: "crypto-viz-kafka",
                url: "https://grafana.example.org/d/crypto-viz-kafka",
                json: '{"dashboards":[{"description":"Queues","key":"kafka","title":"Kafka","uid":"crypto-viz-kafka"}],"dataSource":{"name":"Prometheus (crypto-viz)","uid":"crypto-viz-prometheus"},"panels":[{"title":"Lag"}],"title":"Kafka","uid":"crypto-viz-kafka"}',
            },
        ]);
    });

    it("keeps uids within the 40 characters that Grafana takes, and apart", () => {
        const uids = ["a", "b"].map((last) => {
            const name = `monitoring-of-a-system-with-a-long-name-${last}`.slice(-40);
            return planGrafana({ ...input, name, spec: existing }).dataSources[0]?.uid ?? "";
        });
        expect(uids.map((uid) => uid.length)).toEqual([40, 40]);
        expect(new Set(uids).size).toBe(2);
    });

    it("plans the same to the byte each time", () => {
        const plans = [0, 1].map(() => JSON.stringify(planGrafana({ ...input, spec: richSpec })));
        expect(plans[0]).toBe(plans[1]);
    });
});
