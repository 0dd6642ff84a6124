import { alloy } from "./alloy";
import { cadvisor, exporter, redis } from "./exporterRecipes";
import type { ImageRecipe, NoRecipe } from "./imageRecipe";
import { kafka } from "./kafkaExporter";
import { busybox, haproxy, loki, promtail } from "./logRecipes";
import { alertmanager, blackbox, prometheus } from "./serverRecipes";
import { traefik } from "./traefik";

/** What is built for each image of the project, under the very same name and tag. */
export const imageRecipes: Readonly<Record<string, ImageRecipe | NoRecipe>> = {
    "prom/prometheus:v3.15.0": prometheus,
    "prom/alertmanager:v0.29.0": alertmanager,
    "prom/node-exporter:v1.12.1": exporter({
        title: "node exporter",
        module: "node-exporter",
        command: "node_exporter",
        package: "github.com/prometheus/node_exporter",
        version: "1.12.1",
        port: 9100,
        coldSeconds: 30,
    }),
    "prom/blackbox-exporter:v0.25.0": blackbox,
    "prom/mysqld-exporter:v0.18.0": exporter({
        title: "mysqld exporter",
        module: "mysqld-exporter",
        command: "mysqld_exporter",
        // Grafana's copy of it, between 0.17.2 and 0.18.0, which the module of Alloy pins.
        package: "github.com/prometheus/mysqld_exporter",
        version: "0.17.2",
        port: 9104,
        coldSeconds: 55,
    }),
    "prometheuscommunity/postgres-exporter:v0.17.1": exporter({
        title: "postgres exporter",
        module: "postgres-exporter",
        command: "postgres_exporter",
        package: "github.com/prometheus-community/postgres_exporter/cmd/postgres_exporter",
        version: "0.17.1",
        port: 9187,
        coldSeconds: 30,
    }),
    "prometheuscommunity/elasticsearch-exporter:v1.11.0": exporter({
        title: "elasticsearch exporter",
        module: "elasticsearch-exporter",
        command: "elasticsearch_exporter",
        package: "github.com/prometheus-community/elasticsearch_exporter",
        version: "1.11.0",
        port: 7979,
        coldSeconds: 60,
    }),
    "oliver006/redis_exporter:v1.74.0-alpine": redis,
    "ghcr.io/google/cadvisor:v0.57.0": cadvisor,
    "grafana/loki:3.7.8": loki,
    "grafana/promtail:3.5.0": promtail,
    "grafana/alloy:v1.11.0": alloy,
    "busybox:1.37.0-musl": busybox,
    "haproxy:3.2.4-alpine": haproxy,
    "traefik:v3.7.13": traefik,
    "danielqsj/kafka-exporter:v1.9.0": kafka,
    "grafana/grafana:12.1.0": {
        unavailable: "Grafana is neither a Go module that builds by itself nor a Debian package",
    },
};
