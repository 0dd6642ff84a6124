import { hashFiles } from "../docker/configVolume/plan";
import { type ImageName, images } from "../images";
import { renderJson } from "../grafana/renderJson";
import type { StackPlan } from "./plan";

/**
 * Identifies what is deployed beside Prometheus: files, images and how the servers run, without secrets.
 *
 * Prometheus adds what is its own, and marks the moment of each change in the dashboards.
 */
export function deployedBeside({
    exporters,
    alerting,
    grafana,
    logs,
    edge,
}: Omit<StackPlan, "prometheus">): string {
    const used: ImageName[] = [
        ...(["prometheus", "alertmanager", "grafana"] as const),
        ...exporters.map(({ kind }) => kind),
        ...(logs ? (["loki", "haproxy"] as const) : []),
        ...(logs?.collector ? [logs.collector.kind] : []),
        ...(edge ? (["traefik"] as const) : []),
    ];
    const dashboards = (grafana?.dashboards ?? []).map(
        ({ key, json }) => [`dashboards/${key}`, json] as const,
    );
    return hashFiles({
        ...Object.fromEntries(used.map((name) => [`images/${name}`, images[name]] as const)),
        ...Object.fromEntries(dashboards),
        plan: renderJson({
            exporters,
            alerting,
            logs,
            edge,
            grafana: grafana && { ...grafana, dashboards: [] },
        }),
    });
}
