import type { EdgeServer } from "../spec/edge";
import type { MonitoringSpec } from "../monitoringSpec";
import { edgeServers, edgeUrl, hostOf } from "./names";

/**
 * The spec with the public URLs of its servers through the edge. Links in notifications and dashboards use them, unless the
 * spec sets other URLs.
 */
export function withPublicUrls(spec: MonitoringSpec): MonitoringSpec {
    const { edge, prometheus, alerting, grafana } = spec;
    if (edge === undefined) {
        return spec;
    }
    const named = (server: EdgeServer, written: string | undefined): { externalUrl?: string } => {
        const url = written ?? edgeUrl(edge, server);
        return url === undefined ? {} : { externalUrl: url };
    };
    const ownGrafana = grafana !== false && grafana?.existingUrl === undefined;
    return {
        ...spec,
        prometheus: { ...prometheus, ...named("prometheus", prometheus?.externalUrl) },
        ...(alerting !== false && {
            alerting: { ...alerting, ...named("alertmanager", alerting?.externalUrl) },
        }),
        ...(ownGrafana && { grafana: { ...grafana, ...named("grafana", grafana?.externalUrl) } }),
    };
}

/** The names of the servers that can be behind the edge, `grafana.example.org`; none without an edge. */
export function publicNames({ edge }: MonitoringSpec, targets: readonly { server: EdgeServer }[]): string[] {
    return edge === undefined
        ? []
        : edgeServers
              .filter((server) => targets.some((target) => target.server === server))
              .flatMap((server) => hostOf(edge, server) ?? []);
}
