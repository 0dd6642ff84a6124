import { currentConfiguration } from "../server/configVolume/plan";
import { seconds } from "../prometheus/renderUnits";
import type { LokiSpec } from "../spec/logs";
import { toYaml } from "../spec/yaml";
import { longestQuerySeconds, memoryOf } from "./defaults";
import { dataPath, port } from "./planService";
import { renderRuler, type RulerLinks } from "./renderRuler";
import { renderStorage, storeOf } from "./renderStorage";

/** How often Loki looks for other limits and rules; an update waits until it has them. */
export const pollSeconds = 5;

/** File with what Loki takes without a restart. */
export const runtimeFile = "runtime.yml";

/** Inputs of `loki.yml` in addition to the spec. */
export interface LokiSurroundings {
    alertmanagers: readonly string[];
    links?: RulerLinks;
}

/**
 * The file that Loki reads once, when it starts; `limits` are there for the checker only.
 *
 * https://grafana.com/docs/loki/latest/configure/
 */
export function renderLoki(spec: LokiSpec, surroundings: LokiSurroundings, limits?: object): string {
    const { alertmanagers, links } = surroundings;
    return toYaml({
        auth_enabled: false,
        analytics: { reporting_enabled: false },
        server: {
            http_listen_port: port,
            // Only Loki's own components use gRPC.
            grpc_listen_address: "127.0.0.1",
            http_server_read_timeout: seconds(longestQuerySeconds + 10),
            http_server_write_timeout: seconds(longestQuerySeconds + 10),
            // The answer to a query is one message; the usual 4 MB are a few thousand long lines.
            grpc_server_max_recv_msg_size: 100 * 2 ** 20,
            grpc_server_max_send_msg_size: 100 * 2 ** 20,
            // Its own lines are collected too, and below this level each query has several.
            log_level: "warn",
        },
        common: {
            path_prefix: dataPath,
            instance_addr: "127.0.0.1",
            replication_factor: 1,
            ring: { kvstore: { store: "inmemory" } },
        },
        ...renderStorage(spec.s3),
        ingester: {
            chunk_encoding: "snappy",
            // There is no other ingester to wait for, neither at the start nor at the end.
            lifecycler: { min_ready_duration: "0s", final_sleep: "0s" },
            wal: {
                enabled: true,
                dir: `${dataPath}/wal`,
                flush_on_shutdown: true,
                // Above that, what is read back after a crash is written to chunks at once.
                replay_memory_ceiling: `${Math.floor(memoryOf(spec) / 2)}MB`,
            },
        },
        compactor: {
            working_directory: `${dataPath}/compactor`,
            retention_enabled: true,
            compaction_interval: seconds(spec.compactionIntervalSeconds ?? 600),
            retention_delete_delay: seconds(spec.deletionDelaySeconds ?? 7200),
            delete_request_store: storeOf(spec.s3),
        },
        // Looked up every ten seconds by default, and not ready before.
        frontend: { scheduler_dns_lookup_period: "1s" },
        frontend_worker: { dns_lookup_duration: "1s" },
        runtime_config: {
            file: `${currentConfiguration}/${runtimeFile}`,
            period: seconds(pollSeconds),
        },
        ruler: { ...renderRuler(alertmanagers, links), poll_interval: seconds(pollSeconds) },
        limits_config: limits,
    });
}
