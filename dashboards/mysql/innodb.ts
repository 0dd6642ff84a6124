import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate } from "../rates";
import { chosen } from "../variables";
import { poolHits } from "./expressions";

const pool = timeSeriesPanel({
    title: "Buffer pool",
    description: "Data in the buffer pool, dirty data that is not on disk yet, and the size of the pool.",
    unit: "bytes",
    queries: [
        { expr: chosen("mysql_global_status_innodb_buffer_pool_bytes_data"), legend: "{{instance}} data" },
        { expr: chosen("mysql_global_status_innodb_buffer_pool_bytes_dirty"), legend: "{{instance}} dirty" },
        {
            expr: chosen("mysql_global_variables_innodb_buffer_pool_size"),
            legend: "{{instance}} size",
            color: "blue",
            limit: true,
        },
    ],
});

const hits = timeSeriesPanel({
    title: "Buffer pool hit ratio",
    description: "Share of page reads that were served from memory.",
    unit: "percentunit",
    queries: [{ expr: poolHits, legend: "{{instance}}" }],
    axisTop: 1,
    empty: "No reads",
});

const disk = timeSeriesPanel({
    title: "Disk throughput",
    description: "Bytes that InnoDB reads per second above the axis, bytes that it writes below.",
    unit: "Bps",
    queries: [
        { expr: chosenRate("mysql_global_status_innodb_data_read"), legend: "{{instance}} read" },
        { expr: `-${chosenRate("mysql_global_status_innodb_data_written")}`, legend: "{{instance}} written" },
    ],
    mirrored: true,
});

const log = timeSeriesPanel({
    title: "Redo log",
    description: "Bytes written to the redo log per second. Log waits mean that the log buffer is too small.",
    unit: "Bps",
    queries: [
        { expr: chosenRate("mysql_global_status_innodb_os_log_written"), legend: "{{instance}} written" },
        {
            expr: chosenRate("mysql_global_status_innodb_log_waits"),
            legend: "{{instance}} waits",
            unit: "ops",
            color: "red",
        },
    ],
    alerts: ["MySQLInnoDBLogWaits"],
});

/** The storage engine. */
export const innodb: Section = {
    title: "InnoDB",
    lines: [
        {
            height: 7,
            panels: [
                [6, pool],
                [6, hits],
                [6, disk],
                [6, log],
            ],
        },
    ],
};
