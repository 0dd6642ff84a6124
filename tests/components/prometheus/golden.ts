/** `prometheus.yml` of `richInput`. */
export const goldenPrometheus = `global:
  scrape_interval: 20s
  scrape_timeout: 8s
  evaluation_interval: 30s
  external_labels:
    cluster: crypto-viz
    price: $$5
    replica: a
  body_size_limit: 5MB
  sample_limit: 1000
  label_limit: 30
  label_name_length_limit: 100
  label_value_length_limit: 200
  target_limit: 50
rule_files:
  - rules/*.yml
scrape_configs:
  - job_name: prometheus
    static_configs:
      - targets:
          - localhost:9090
  - job_name: node
    static_configs:
      - targets:
          - node-exporter:9100
  - job_name: api
    honor_labels: true
    honor_timestamps: false
    params:
      format:
        - prometheus
      module:
        - a
        - b
    scrape_interval: 5s
    scrape_timeout: 4s
    metrics_path: /internal/metrics
    scheme: https
    sample_limit: 500
    basic_auth:
      username: scraper
      password_file: /etc/vigie/secrets/apiPassword
    tls_config:
      ca_file: /etc/vigie/secrets/apiCa
      server_name: api.internal
      insecure_skip_verify: false
    static_configs:
      - targets:
          - api-1:8000
          - '[::1]:8000'
        labels:
          env: prod
          team: api
      - targets:
          - api-2:8000
    relabel_configs:
      - source_labels:
          - __address__
        target_label: host
        regex: ([^:]+):.*
      - source_labels:
          - env
          - team
        separator: /
        regex: prod/.+
        action: keep
      - source_labels:
          - __address__
        target_label: shard
        modulus: 2
        action: hashmod
      - regex: __meta_(.+)
        replacement: meta_$1
        action: labelmap
    metric_relabel_configs:
      - source_labels:
          - __name__
        regex: go_.*
        action: drop
      - regex: pod
        action: labeldrop
  - job_name: discovered
    authorization:
      credentials_file: /etc/vigie/secrets/discoveryToken
    file_sd_configs:
      - files:
          - /etc/prometheus-targets/srv/targets/*.json
      - files:
          - /etc/prometheus-targets/srv/more/web_*.yml
        refresh_interval: 60s
    dns_sd_configs:
      - names:
          - _metrics._tcp.example.com
      - names:
          - web.example.com
        type: A
        port: 9100
        refresh_interval: 15s
    docker_sd_configs:
      - host: unix:///var/run/docker.sock
        filters:
          - name: health
            values:
              - healthy
          - name: label
            values:
              - scrape=true
      - host: tcp://docker-proxy:2375
        port: 8080
        refresh_interval: 30s
    ec2_sd_configs:
      - region: eu-west-3
        port: 9100
      - region: us-east-1
        role_arn: arn:aws:iam::123456789012:role/discovery
        port: 9200
        filters:
          - name: tag:Environment
            values:
              - prod
        refresh_interval: 120s
  - job_name: probes
    metrics_path: /probe
    static_configs:
      - targets:
          - https://example.com/health
    relabel_configs:
      - source_labels:
          - __address__
        target_label: __param_target
      - target_label: __address__
        replacement: blackbox:9115
alerting:
  alertmanagers:
    - static_configs:
        - targets:
            - alertmanager:9093
    - scheme: https
      path_prefix: /am
      basic_auth:
        username: prometheus
        password_file: /etc/vigie/secrets/amPassword
      static_configs:
        - targets:
            - alerts.example.com:443
remote_write:
  - name: mimir
    url: https://mimir.example.com/api/v1/push
    headers:
      X-Extra: '1'
      X-Scope-OrgID: team-a
    write_relabel_configs:
      - source_labels:
          - __name__
        regex: job:.*
        action: keep
    basic_auth:
      username: writer
      password_file: /etc/vigie/secrets/mimirPassword
    tls_config:
      insecure_skip_verify: true
  - name: thanos
    url: http://thanos:19291/api/v1/receive
    authorization:
      credentials_file: /etc/vigie/secrets/thanosToken
  - name: amazon
    url: https://aps-workspaces.eu-west-3.amazonaws.com/workspaces/ws-1/api/v1/remote_write
    sigv4:
      region: eu-west-3
      role_arn: arn:aws:iam::123456789012:role/writer
storage:
  tsdb:
    retention:
      time: 30d
      size: 20480MB
`;

/** `rules/api.yml` of `richInput`. */
export const goldenRules = `groups:
  - name: api
    interval: 30s
    rules:
      - record: job:errors:rate5m
        expr: sum by (job) (rate(errors_total[5m]))
        labels:
          area: web
          team: api
      - alert: HighErrorRate
        expr: |-
          job:errors:rate5m
            > 0.05
        for: 5m
        keep_firing_for: 10m
        labels:
          severity: critical
          area: web
          team: api
        annotations:
          summary: '{{ $labels.job }} fails'
          description: '{{ $value | printf "%.2f" }} errors/s'
          dashboard: api
          runbook_url: https://wiki.example.com/errors
`;
