import { load } from "js-yaml";
import { hashFiles } from "../../../components/server/configVolume/plan";
import { planPrometheus, type PrometheusInput } from "../../../components/prometheus/plan";
import { goldenPrometheus, goldenRules } from "./golden";
import { richInput } from "./richSpec";

interface Rendered {
    global: Record<string, unknown>;
    scrape_configs: Record<string, unknown>[];
    alerting?: unknown;
    remote_write?: unknown;
    storage: unknown;
}

function rendered(input: Partial<PrometheusInput> = {}): Rendered {
    const { files } = planPrometheus({ name: "shop", ...input }).config;
    return load(files["prometheus.yml"]!) as Rendered;
}

describe("prometheus.yml", () => {
    it("is exact for a spec that uses every option", () => {
        expect(planPrometheus(richInput).config.files["prometheus.yml"]).toBe(goldenPrometheus);
    });

    it("has every default, and only itself to scrape, for a spec that says nothing", () => {
        expect(rendered()).toEqual({
            global: {
                scrape_interval: "15s",
                scrape_timeout: "10s",
                evaluation_interval: "15s",
                external_labels: { cluster: "shop" },
                body_size_limit: "20MB",
                sample_limit: 50_000,
                label_limit: 64,
                label_name_length_limit: 256,
                label_value_length_limit: 1024,
                target_limit: 1000,
            },
            rule_files: ["rules/*.yml"],
            scrape_configs: [{ job_name: "prometheus", static_configs: [{ targets: ["localhost:9090"] }] }],
            storage: { tsdb: { retention: { time: "15d", size: "10240MB" } } },
        });
    });

    it("does not let the default timeout pass a shorter interval", () => {
        expect(rendered({ spec: { scrapeIntervalSeconds: 5 } }).global).toMatchObject({
            scrape_interval: "5s",
            scrape_timeout: "5s",
        });
    });

    it("takes an explicit undefined as left out", () => {
        const limits = { samples: undefined, labels: 10 };
        expect(rendered({ spec: { scrapeIntervalSeconds: undefined, limits } })).toEqual(
            rendered({ spec: { limits: { labels: 10 } } }),
        );
        expect(rendered({ spec: { limits } }).global.sample_limit).toBe(50_000);
    });

    it("lets a spec name the cluster itself", () => {
        expect(rendered({ spec: { externalLabels: { cluster: "other" } } }).global.external_labels).toEqual({
            cluster: "other",
        });
    });

    it("keeps a $ in an external label from being taken for an environment variable", () => {
        expect(rendered({ spec: { externalLabels: { price: "$HOME" } } }).global.external_labels).toEqual({
            cluster: "shop",
            price: "$$HOME",
        });
    });

    it("scrapes itself first, then the stack's jobs, then those of the spec", () => {
        const job = (name: string) => ({ name, static: [{ targets: ["a:1"] }] });
        const { scrape_configs } = rendered({ jobs: [job("node")], spec: { jobs: [job("api")] } });
        expect(scrape_configs.map((config) => config.job_name)).toEqual(["prometheus", "node", "api"]);
    });
});

describe("rule files", () => {
    it("are one a group, exact, with labels and annotations in order", () => {
        const { files } = planPrometheus(richInput).config;
        expect(Object.keys(files).sort()).toEqual([
            "prometheus.yml",
            "rules/alertmanager.yml",
            "rules/api.yml",
            "rules/host.yml",
            "rules/mysql.yml",
            "rules/postgres.yml",
            "rules/prometheus-notifications.yml",
            "rules/prometheus.yml",
            "rules/redis.yml",
            "rules/targets.yml",
            "rules/vigie-configuration.yml",
            "rules/vigie-deployment.yml",
            "rules/watchdog.yml",
        ]);
        expect(files["rules/api.yml"]).toBe(goldenRules);
    });

    it("have one that identifies all the others", () => {
        const { files } = planPrometheus(richInput).config;
        const { "rules/vigie-configuration.yml": proof, ...others } = files;
        expect(load(proof!)).toEqual({
            groups: [
                {
                    name: "vigie-configuration",
                    rules: [
                        {
                            record: "vigie_configuration_info",
                            expr: "vector(1)",
                            labels: { hash: hashFiles(others) },
                        },
                    ],
                },
            ],
        });
    });
});
