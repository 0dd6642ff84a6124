import type { AlertDefinition } from "../pack";

/** Replication, as the replica and as its primary see it. */
export const replicationAlerts = {
    RedisReplicationBroken: {
        expr: "redis_master_link_up == 0",
        for: "2m",
        severity: "warning",
        summary: "The replica {{ $labels.instance }} is disconnected from its primary",
        description:
            "The replica has had no link to {{ $labels.master_host }}:{{ $labels.master_port }} for more than $for, and serves outdated data.",
        dashboard: "redis",
    },
    RedisReplicaDisconnected: {
        // A primary that has become a replica needs no replicas.
        expr: [
            "max_over_time(redis_connected_slaves[1d]) - redis_connected_slaves > 0",
            "unless on (job, instance) redis_master_link_up",
        ].join("\n"),
        for: "5m",
        severity: "warning",
        summary: "{{ $labels.instance }} has lost a replica",
        description:
            '{{ $value | printf "%.0f" }} replicas that {{ $labels.instance }} had within the last day have been missing for more than $for. This alert resolves on its own a day later.',
        dashboard: "redis",
    },
} as const satisfies Record<string, AlertDefinition>;
