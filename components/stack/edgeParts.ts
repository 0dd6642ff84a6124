import { edgeScrapeJob, type EdgeInput } from "../edge/plan";
import { edgeServers, edgeUrl, hostOf } from "../edge/names";
import type { EdgeTarget } from "../edge/renderDynamic";
import { internalUrl as alertmanagerUrl } from "../alerting/planService";
import { internalUrl as grafanaUrl } from "../grafana/planService";
import { internalUrl as prometheusUrl } from "../prometheus/planUrl";
import type { Present } from "../../rules";
import type { EdgeServer } from "../spec/edge";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import type { ScrapeJob } from "../spec/scrapeJob";

/** The servers of a stack that can be behind its edge: what is not the stack's own is not. */
export function edgeTargetsOf({ alerting, grafana }: MonitoringSpec): EdgeTarget[] {
    const ownGrafana = grafana !== false && grafana?.existingUrl === undefined;
    return [
        ...(ownGrafana ? [{ server: "grafana" as const, url: grafanaUrl }] : []),
        { server: "prometheus", url: prometheusUrl },
        ...(alerting === false ? [] : [{ server: "alertmanager" as const, url: alertmanagerUrl }]),
    ];
}

/** The names that the servers of a stack have, `grafana.example.org`; none without an edge. */
export function publicNamesOf(spec: MonitoringSpec): string[] {
    const { edge } = spec;
    const present = edgeTargetsOf(spec).map(({ server }) => server);
    return edge === undefined
        ? []
        : edgeServers
              .filter((server) => present.includes(server))
              .flatMap((server) => hostOf(edge, server) ?? []);
}

/** What the edge of a stack is planned from; nothing where it has none. */
export function edgeInputOf(spec: MonitoringSpec): EdgeInput | undefined {
    return spec.edge && { spec: spec.edge, servers: edgeTargetsOf(spec) };
}

/** The scrape job of the edge. */
export function edgeJobsOf({ edge }: MonitoringSpec): ScrapeJob[] {
    return edge === undefined ? [] : [edgeScrapeJob];
}

/** What rules can be about: Traefik tells nothing of certificates that it signs itself. */
export function presentEdge({ edge }: MonitoringSpec): Pick<Present, "edge"> {
    return edge === undefined ? {} : { edge: { certificates: edge.tls.kind !== "selfSigned" } };
}

/**
 * The spec with the names by which people come: links in messages and dashboards lead to them, where the spec itself
 * names no other URL.
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
