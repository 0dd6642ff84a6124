import type { RecordingRule } from "../types";

/** Labels of a connection that are not labels of its server. */
const ofConnection =
    "server, datname, state, usename, application_name, backend_type, wait_event_type, wait_event";

/** Expressions that alerts and dashboards share; percentages are 0 to 100. */
export const postgresRecords = [
    {
        record: "instance:pg_connections:sum",
        expr: `sum without (${ofConnection}) (pg_stat_activity_count)`,
    },
    {
        record: "instance:pg_connections_usage:percent",
        expr: "100 * instance:pg_connections:sum / max without (server) (pg_settings_max_connections > 0)",
    },
] as const satisfies readonly RecordingRule[];
