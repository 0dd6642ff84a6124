import { edgeUrl } from "../edge/names";
import type { GrafanaSurroundings } from "../grafana/validateGrafana";
import { type Checker, isObject } from "../spec/checker";
import type { MonitoringSpec } from "../monitoringSpec";

/** What of a stack, which may still be wrong, a Grafana is checked against. */
export function grafanaSurroundings({ edge, logs }: MonitoringSpec): GrafanaSurroundings {
    const url = isObject(edge) ? edgeUrl(edge, "grafana") : undefined;
    return { hasLoki: logs !== undefined, ...(url !== undefined && { edgeUrl: url }) };
}

/** Checks that an external Grafana can authenticate at the edge, if it reaches Prometheus by its public name. */
export function checkPrometheusAccess(checker: Checker, spec: MonitoringSpec): void {
    const { edge, grafana, prometheus } = spec;
    // Each part is checked elsewhere; this checks their combination once they are valid.
    if (checker.faults.length > 0 || !edge || !grafana || grafana.existingUrl === undefined) {
        return;
    }
    const { url, user } = grafana.prometheusAccess ?? {};
    const publicUrl = edgeUrl(edge, "prometheus");
    if (publicUrl === undefined || withoutSlash(url ?? prometheus?.externalUrl ?? publicUrl) !== publicUrl) {
        return;
    }
    const access = checker.at("grafana").at("prometheusAccess");
    const users = edge.users?.map(({ name }) => name) ?? [];
    if (edge.forwardAuth !== undefined) {
        access.report(
            "url",
            `must be another URL of Prometheus than ${publicUrl}: its identity provider does not admit data sources`,
            url,
        );
    } else if (user === undefined || !users.includes(user)) {
        access.report("user", `must be one of edge.users: ${publicUrl} authenticates only these`, user);
    }
}

/** What Prometheus' own part has there may still be anything. */
function withoutSlash(url: unknown): unknown {
    return typeof url === "string" ? url.replace(/\/+$/, "") : url;
}
