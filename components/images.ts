/**
 * Every image that the project deploys, pinned, in one place.
 *
 * A caller may pass another image to a component; the tests run with the versions here.
 */
export const images = {
    prometheus: "prom/prometheus:v3.15.0",
    alertmanager: "prom/alertmanager:v0.29.0",
    grafana: "grafana/grafana:12.1.0",
    node: "prom/node-exporter:v1.12.1",
    cadvisor: "ghcr.io/google/cadvisor:v0.57.0",
    redis: "oliver006/redis_exporter:v1.74.0-alpine",
    postgres: "prometheuscommunity/postgres-exporter:v0.17.1",
    mysql: "prom/mysqld-exporter:v0.18.0",
    kafka: "danielqsj/kafka-exporter:v1.9.0",
    nginx: "nginx/nginx-prometheus-exporter:1.5.0",
    blackbox: "prom/blackbox-exporter:v0.25.0",
    elasticsearch: "prometheuscommunity/elasticsearch-exporter:v1.11.0",
    pushgateway: "prom/pushgateway:v1.11.1",
    loki: "grafana/loki:3.7.8",
    promtail: "grafana/promtail:3.5.0",
    alloy: "grafana/alloy:v1.11.0",
    // Containers that write files for servers whose images have no shell, and the proxy in front of the Docker engine.
    busybox: "busybox:1.37.0-musl",
    haproxy: "haproxy:3.2.4-alpine",
    traefik: "traefik:v3.7.13",
} as const;

/** Which server an image is of. */
export type ImageName = keyof typeof images;
