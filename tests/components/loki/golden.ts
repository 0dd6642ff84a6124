/** `loki.yml` of a spec that says nothing. */
export const goldenLoki = `auth_enabled: false
analytics:
  reporting_enabled: false
server:
  http_listen_port: 3100
  grpc_listen_address: 127.0.0.1
  http_server_read_timeout: 310s
  http_server_write_timeout: 310s
  grpc_server_max_recv_msg_size: 104857600
  grpc_server_max_send_msg_size: 104857600
  log_level: warn
common:
  path_prefix: /loki
  instance_addr: 127.0.0.1
  replication_factor: 1
  ring:
    kvstore:
      store: inmemory
schema_config:
  configs:
    - from: '2024-01-01'
      store: tsdb
      object_store: filesystem
      schema: v13
      index:
        prefix: index_
        period: 24h
storage_config:
  filesystem:
    directory: /loki/chunks
ingester:
  chunk_encoding: snappy
  lifecycler:
    min_ready_duration: 0s
    final_sleep: 0s
  wal:
    enabled: true
    dir: /loki/wal
    flush_on_shutdown: true
    replay_memory_ceiling: 512MB
compactor:
  working_directory: /loki/compactor
  retention_enabled: true
  compaction_interval: 600s
  retention_delete_delay: 7200s
  delete_request_store: filesystem
frontend:
  scheduler_dns_lookup_period: 1s
frontend_worker:
  dns_lookup_duration: 1s
runtime_config:
  file: /etc/vigie/current/runtime.yml
  period: 5s
ruler:
  storage:
    type: local
    local:
      directory: /etc/vigie/current/rules
  rule_path: /loki/rules-temp
  wal:
    dir: /loki/ruler-wal
  enable_api: true
  evaluation_interval: 1m
  poll_interval: 5s
`;

/** `runtime.yml` of the same. */
export const goldenRuntime = `overrides:
  fake:
    retention_period: 30d
    retention_stream:
      - selector: '{vigie="vigie-configuration-36aa81a885ec60c2"}'
        priority: 1
        period: 30d
    ingestion_rate_mb: 10
    ingestion_burst_size_mb: 20
    per_stream_rate_limit: 5242880
    per_stream_rate_limit_burst: 20971520
    max_global_streams_per_user: 5000
    max_line_size: 262144
    max_line_size_truncate: true
    max_label_names_per_series: 15
    discover_service_name: []
    reject_old_samples: true
    reject_old_samples_max_age: 168h
    max_entries_limit_per_query: 5000
    max_query_series: 500
    max_query_length: 31d
    max_query_range: 31d
    query_timeout: 60s
`;
