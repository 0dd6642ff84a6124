import type { PrometheusSpec } from "../spec/prometheus";
import { publishedUrl } from "../spec/publish";

/** Name of the server in its network. */
export const alias = "prometheus";

/** Port that the server listens on. */
export const port = 9090;

/** Its address in the stack's network. */
export const internalUrl = `http://${alias}:${port}`;

/** Path of the server's pages, `--web.user-assets`. */
const pagesPath = "/user";

/** Public URL of the server's pages; undefined if the server is reachable only in the stack's network. */
export function pagesUrl(spec: Pick<PrometheusSpec, "externalUrl" | "publish">): string | undefined {
    const url = spec.externalUrl ?? publishedUrl(spec.publish, port);
    return url === undefined ? undefined : `${url.replace(/\/+$/, "")}${pagesPath}`;
}

/** Public URL of the server: the external URL, else the published one, else the one in the stack's network. */
export function publicUrl({ externalUrl, publish }: Pick<PrometheusSpec, "externalUrl" | "publish">): string {
    return externalUrl ?? publishedUrl(publish, port) ?? internalUrl;
}
