import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { planCollector } from "../../../components/collector/plan";
import { renderPromtailStage } from "../../../components/collector/render/promtailStage";
import type { Stage } from "../../../components/collector/pipeline/stage";
import type { CollectorSpec } from "../../../components/spec/logs";
import { promtail } from "../../support/tools";
import { specs } from "./specs";

const config = (spec: CollectorSpec) =>
    planCollector({ name: "shop", spec: { ...spec, kind: "promtail" }, lokiUrl: "http://loki:3100/" }).config;

interface Rendered {
    clients: object[];
    scrape_configs: { job_name: string; pipeline_stages: object[] }[];
}
const read = (spec: CollectorSpec) => load(config(spec).files["promtail.yml"]!) as Rendered;

describe("promtail.yml", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-promtail-"));
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each(Object.entries(specs))("is accepted by the real Promtail for %s", (_, spec) => {
        const path = join(folder, "promtail.yml");
        writeFileSync(path, config(spec).files["promtail.yml"]!);
        const { status, stderr } = spawnSync(promtail(), ["-check-syntax", `-config.file=${path}`], {
            encoding: "utf8",
        });
        expect({ status, stderr }).toMatchObject({ status: 0 });
    });

    it("says how to serve, where to go on, and how to send for a spec that says nothing", () => {
        expect({ ...read({}), scrape_configs: [] }).toEqual({
            scrape_configs: [],
            server: {
                http_listen_port: 9080,
                grpc_listen_address: "127.0.0.1",
                grpc_listen_port: 0,
                log_level: "warn",
                enable_runtime_reload: true,
                health_check_target: false,
            },
            positions: { filename: "/var/lib/vigie-collector/positions.yml" },
            clients: [
                {
                    url: "http://loki:3100/loki/api/v1/push",
                    headers: { "X-Vigie-Configuration": config({}).reload!.readBack!.contains },
                    external_labels: { host: "shop" },
                    batchwait: "100ms",
                    batchsize: 262_144,
                    timeout: "10s",
                    backoff_config: { min_period: "250ms", max_period: "10s", max_retries: 17_280 },
                },
            ],
        });
    });

    it("tries for at least the hours that the spec says", () => {
        expect(read({ retryHours: 0.5 }).clients[0]).toMatchObject({ backoff_config: { max_retries: 360 } });
    });

    it("has one job for all containers, since two would share their positions", () => {
        const jobs = read(specs["containers of several kinds"]!).scrape_configs;
        expect(jobs.map(({ job_name: name }) => name)).toEqual(["docker"]);
        expect(jobs[0]).toMatchObject({
            docker_sd_configs: [{ host: "unix:///var/run/docker.sock", refresh_interval: "2s" }],
        });
    });

    it("drops first what relabelling did not choose, and takes its own label off last", () => {
        const stages = read({}).scrape_configs[0]!.pipeline_stages;
        expect(stages[0]).toEqual({
            match: {
                selector: '{vigie_source=""}',
                stages: [{ drop: { expression: ".*", drop_counter_reason: "not_collected" } }],
            },
        });
        expect(stages.at(-1)).toEqual({ labeldrop: ["vigie_source"] });
    });

    it("joins lines before secrets are taken out, and reads what is left", () => {
        const kinds = ["multiline", "replace", "labels"];
        const stages = read({ containers: [{ multiline: "java" }] }).scrape_configs[0]!.pipeline_stages;
        const text = stages.map((stage) => JSON.stringify(stage));
        const first = kinds.map((kind) => text.findIndex((one) => one.includes(`"${kind}":`)));
        expect(first).toEqual([...first].sort((a, b) => a - b));
        expect(first).not.toContain(-1);
        expect(JSON.stringify(stages).match(/"multiline":/g)).toHaveLength(1);
    });

    it("keeps the name of a file beside its lines, and makes no label of it", () => {
        const job = read(specs["files and the journal"]!).scrape_configs[0]!;
        expect(job).toMatchObject({
            job_name: "file-nginx-access",
            static_configs: [
                {
                    targets: ["localhost"],
                    labels: { service: "nginx-access", __path__: "/host/var/log/nginx/access*.log" },
                },
            ],
        });
        expect(job.pipeline_stages.slice(-3)).toEqual([
            { template: { source: "filename", template: '{{ TrimPrefix .Value "/host" }}' } },
            { labeldrop: ["filename"] },
            { structured_metadata: { filename: "" } },
        ]);
    });

    it("is the same to the byte however the maps of a spec are ordered", () => {
        const one = config({
            containers: [{ labels: { a: "1", b: "2" }, containerLabels: { x: "1", y: "2" } }],
        });
        const two = config({
            containers: [{ containerLabels: { y: "2", x: "1" }, labels: { b: "2", a: "1" } }],
        });
        expect(one).toEqual(two);
    });
});

describe("a step of Promtail", () => {
    it.each<[Stage, object]>([
        [
            { kind: "multiline", firstLine: "^x", maxWaitSeconds: 3, maxLines: 5 },
            { multiline: { firstline: "^x", max_wait_time: "3s", max_lines: 5 } },
        ],
        [
            { kind: "drop", longerThan: 1536, reason: "long" },
            { drop: { longer_than: "1536B", drop_counter_reason: "long" } },
        ],
        [
            { kind: "timestamp", source: "a", format: "RFC3339" },
            { timestamp: { source: "a", format: "RFC3339" } },
        ],
        [{ kind: "sampling", rate: 0.25 }, { sampling: { rate: 0.25 } }],
        [{ kind: "structuredMetadata", values: { a: "b" } }, { structured_metadata: { a: "b" } }],
    ])("%j", (stage, rendered) => {
        expect(JSON.parse(JSON.stringify(renderPromtailStage(stage)))).toEqual(rendered);
    });
});
