import { hashFiles } from "../server/configVolume/plan";
import type { EdgeSpec, EdgeTarget } from "../spec/edge";
import type { Files } from "../spec/files";
import { toYaml } from "../spec/yaml";
import { proofMiddleware, proofRouter } from "./proof";
import { renderMiddlewares } from "./renderMiddlewares";
import { renderRouters, renderServices } from "./renderRouters";
import { renderTls } from "./renderTls";

/** The file with everything that can change while Traefik runs. */
export const dynamicFile = "edge.yml";

/** What the file is known by when it runs. */
export function contentHash(spec: EdgeSpec, servers: readonly EdgeTarget[]): string {
    return hashFiles({ [dynamicFile]: toYaml(renderContent(spec, servers)) });
}

/**
 * The file for a valid spec; https://doc.traefik.io/traefik/reference/routing-configuration/.
 *
 * Traefik takes it as a template first: nothing in it may have braces but what is meant to be filled in.
 */
export function renderDynamic(spec: EdgeSpec, servers: readonly EdgeTarget[]): Files {
    const { http, tls } = renderContent(spec, servers);
    return {
        [dynamicFile]: toYaml({
            http: {
                routers: { ...http.routers, ...proofRouter },
                middlewares: { ...http.middlewares, ...proofMiddleware(contentHash(spec, servers)) },
                services: http.services,
            },
            tls,
        }),
    };
}

function renderContent(
    spec: EdgeSpec,
    servers: readonly EdgeTarget[],
): { http: Record<"routers" | "middlewares" | "services", object>; tls: object } {
    return {
        http: {
            routers: renderRouters(spec, servers),
            middlewares: renderMiddlewares(spec),
            services: renderServices(spec, servers),
        },
        tls: renderTls(spec.tls),
    };
}
