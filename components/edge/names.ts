import type { EdgeServer, EdgeSpec } from "../spec/edge";

/** The servers that the edge can expose, with their default names. */
const defaultNames: Readonly<Record<EdgeServer, string>> = {
    grafana: "grafana",
    prometheus: "prometheus",
    alertmanager: "alerts",
};

/** Every server that the edge can expose, always in this order. */
export const edgeServers = Object.keys(defaultNames) as readonly EdgeServer[];

/** The public name of a server, `grafana.example.org`; nothing where it has none. */
export function hostOf(
    { domain, names }: Pick<EdgeSpec, "domain" | "names">,
    server: EdgeServer,
): string | undefined {
    const name = names?.[server] ?? defaultNames[server];
    return name === false ? undefined : `${name}.${domain}`;
}

/** Port that browsers use for HTTPS. */
export function httpsPort({ publishHttps }: Pick<EdgeSpec, "publishHttps">): number {
    return publishHttps?.port ?? 443;
}

/** Public URL of a server, `https://grafana.example.org`; undefined if it has no name. */
export function edgeUrl(
    spec: Pick<EdgeSpec, "domain" | "names" | "publishHttps">,
    server: EdgeServer,
): string | undefined {
    const host = hostOf(spec, server);
    const port = httpsPort(spec);
    return host === undefined ? undefined : `https://${host}${port === 443 ? "" : `:${port}`}`;
}

/** Whether a server has a login of its own, so that the edge asks for none. */
export function hasOwnLogin(server: EdgeServer): boolean {
    return server === "grafana";
}
