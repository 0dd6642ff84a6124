import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toYaml } from "../../components/spec/yaml";
import { freePorts } from "./ports";
import { loki } from "./tools";

/** Lines with their time in milliseconds since 1970, of one stream. */
export interface PushedStream {
    labels: Readonly<Record<string, string>>;
    lines: readonly (readonly [milliseconds: number, text: string])[];
}

/** A series that a query of numbers returns: values by time in seconds since 1970. */
export interface AnsweredSeries {
    metric: Readonly<Record<string, string>>;
    values: readonly (readonly [seconds: number, value: string])[];
}

/** Lines that a query returns. */
export interface AnsweredStream {
    stream: Readonly<Record<string, string>>;
    values: readonly (readonly [nanoseconds: string, line: string])[];
}

/** A course to ask for, in seconds since 1970. */
export interface Course {
    start: number;
    end: number;
    step: number;
}

/** The real Loki with an empty folder; each tenant sees its own lines only. */
export interface LokiServer {
    push(tenant: string, streams: readonly PushedStream[]): Promise<void>;
    /** Every value of a query; nothing where Loki refuses it. */
    series(tenant: string, query: string, course: Course): Promise<AnsweredSeries[] | undefined>;
    lines(tenant: string, query: string, course: Course): Promise<AnsweredStream[]>;
    stop(): Promise<void>;
}

/** Starts Loki; resolves once it takes lines. */
export async function startLoki(): Promise<LokiServer> {
    const folder = mkdtempSync(join(tmpdir(), "vigie-loki-"));
    const [http, grpc] = (await freePorts(2)) as [number, number];
    const config = join(folder, "loki.yml");
    writeFileSync(config, toYaml(configuration(folder, http, grpc)));
    const server = spawn(loki(), [`-config.file=${config}`], { stdio: "ignore" });
    const url = `http://127.0.0.1:${http}/loki/api/v1`;
    await whenTaking(server, url);
    return {
        push: (tenant, streams) => push(url, tenant, streams),
        series: async (tenant, query, course) => {
            const answer = await ask(url, tenant, query, course);
            return answer.status === 400
                ? undefined
                : ((await resultOf(answer, query)) as unknown as AnsweredSeries[]);
        },
        lines: async (tenant, query, course) =>
            (await resultOf(await ask(url, tenant, query, course), query)) as unknown as AnsweredStream[],
        stop: async () => {
            const ended = new Promise((resolve) => server.once("close", resolve));
            server.kill("SIGKILL");
            await ended;
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

/** One process in memory, which takes lines of a week and answers with all that it has. */
function configuration(folder: string, http: number, grpc: number): object {
    const address = "127.0.0.1";
    return {
        auth_enabled: true,
        server: {
            http_listen_address: address,
            http_listen_port: http,
            grpc_listen_address: address,
            grpc_listen_port: grpc,
            log_level: "error",
        },
        common: {
            path_prefix: folder,
            instance_addr: address,
            replication_factor: 1,
            ring: { kvstore: { store: "inmemory" } },
            storage: {
                filesystem: { chunks_directory: `${folder}/chunks`, rules_directory: `${folder}/rules` },
            },
        },
        // As old as lines are that the ingester is asked for.
        ingester: { max_chunk_age: "168h", wal: { enabled: false }, lifecycler: { final_sleep: "0s" } },
        query_range: {
            align_queries_with_step: false,
            cache_results: false,
            parallelise_shardable_queries: false,
        },
        frontend_worker: { frontend_address: `${address}:${grpc}`, dns_lookup_duration: "1s" },
        schema_config: {
            configs: [
                {
                    from: "2020-01-01",
                    store: "tsdb",
                    object_store: "filesystem",
                    schema: "v13",
                    index: { prefix: "index_", period: "24h" },
                },
            ],
        },
        limits_config: {
            discover_log_levels: false,
            discover_service_name: [],
            ingestion_burst_size_mb: 500,
            ingestion_rate_mb: 500,
            per_stream_rate_limit: "500MB",
            per_stream_rate_limit_burst: "500MB",
            reject_old_samples: false,
            split_queries_by_interval: "0s",
        },
        analytics: { reporting_enabled: false },
    };
}

/** Loki says that it is ready some seconds after it takes lines and answers. */
async function whenTaking(server: ChildProcess, url: string): Promise<void> {
    const labels = { host: "none" };
    for (let attempt = 0; attempt < 600 && server.exitCode === null; attempt += 1) {
        try {
            await push(url, "first", [{ labels, lines: [[Date.now(), "first"]] }]);
            return;
        } catch {
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
    }
    server.kill("SIGKILL");
    throw new Error("Loki does not take lines.");
}

async function push(url: string, tenant: string, streams: readonly PushedStream[]): Promise<void> {
    const body = {
        streams: streams.map(({ labels, lines }) => ({
            stream: labels,
            values: lines.map(([milliseconds, text]) => [`${Math.round(milliseconds)}000000`, text]),
        })),
    };
    const answer = await fetch(`${url}/push`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-scope-orgid": tenant },
        body: JSON.stringify(body),
    });
    if (!answer.ok) {
        throw new Error(`Loki refuses lines: ${await answer.text()}`);
    }
}

function ask(url: string, tenant: string, query: string, { start, end, step }: Course): Promise<Response> {
    const asked = new URLSearchParams({ query, start: `${start}`, end: `${end}`, step: `${step}` });
    return fetch(`${url}/query_range?${asked.toString()}`, { headers: { "x-scope-orgid": tenant } });
}

async function resultOf(answer: Response, query: string): Promise<readonly unknown[]> {
    if (!answer.ok) {
        throw new Error(`Loki does not answer ${query}: ${await answer.text()}`);
    }
    return ((await answer.json()) as { data: { result: readonly unknown[] } }).data.result;
}
