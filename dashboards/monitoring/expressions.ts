/** Firing alerts without Watchdog. */
export const firingAlerts = 'ALERTS{alertstate="firing", alertname!="Watchdog"}';

/** What Prometheus counts towards the retention size, https://prometheus.io/docs/prometheus/latest/storage/. */
export const diskUsed =
    "(prometheus_tsdb_storage_blocks_bytes + prometheus_tsdb_wal_storage_size_bytes" +
    " + prometheus_tsdb_head_chunks_storage_size_bytes)";
