import type { CatalogueMetric, MetricsSource } from "./types";
import alertmanager from "./alertmanager.json";
import alloy from "./alloy.json";
import blackbox from "./blackbox.json";
import cadvisor from "./cadvisor.json";
import elasticsearch from "./elasticsearch.json";
import grafana from "./grafana.json";
import kafka from "./kafka.json";
import loki from "./loki.json";
import mysql from "./mysql.json";
import node from "./node.json";
import postgres from "./postgres.json";
import prometheus from "./prometheus.json";
import promtail from "./promtail.json";
import redis from "./redis.json";
import scrape from "./scrape.json";
import traefik from "./traefik.json";

export type { CatalogueMetric, MetricsSource, MetricType } from "./types";

/** What every program of the project exposes, sorted by name. */
export const catalogue = [
    alertmanager,
    alloy,
    blackbox,
    cadvisor,
    elasticsearch,
    grafana,
    kafka,
    loki,
    mysql,
    node,
    postgres,
    prometheus,
    promtail,
    redis,
    scrape,
    traefik,
] as readonly MetricsSource[];

/** What the exporter of a kind exposes, by metric; nothing where the catalogue does not know it. */
export function metricsOf(kind: string): Readonly<Record<string, CatalogueMetric>> {
    return catalogue.find(({ name }) => name === kind)?.metrics ?? {};
}
