import type { ConfigPlan } from "../server/configVolume/plan";
import type { ServerPlan } from "../server/serverPlan";
import type { EdgeServer, EdgeSpec, EdgeTarget } from "../spec/edge";
import { acmeFiles } from "./acme";
import { edgeServers, edgeUrl } from "./names";
import { notices } from "./notices";
import { internalUrl, owner, planService } from "./planService";
import { proofPath } from "./proof";
import { contentHash, dynamicFile, renderDynamic } from "./renderDynamic";
import { edgeSecretFiles } from "./secrets";

export interface EdgeInput {
    spec: EdgeSpec;
    /** The servers that the stack has; those without a name are not exposed. */
    servers: readonly EdgeTarget[];
    /** Whether the host has IPv6, so that the ports are published there too; false by default. Requires Docker
     *  Engine 28: earlier ones report two addresses of one port in reverse, so that a refresh replaces the
     *  container. */
    ipv6?: boolean;
}

/** An edge, ready to be deployed. */
export interface EdgePlan extends ServerPlan {
    config: ConfigPlan;
    /** Public URL of each deployed server that has a name. */
    urls: Readonly<Partial<Record<EdgeServer, string>>>;
    /** Warnings to log: certificates that browsers refuse. */
    notices: readonly string[];
}

/** Plans the edge for a valid spec. */
export function planEdge({ spec, servers, ipv6 = false }: EdgeInput): EdgePlan {
    return {
        name: "server",
        role: "edge",
        folder: "edge",
        image: "traefik",
        service: planService(spec, ipv6),
        config: {
            files: { ...renderDynamic(spec, servers), ...acmeFiles(spec.tls) },
            secretFiles: edgeSecretFiles(spec),
            owner,
            watchedFile: dynamicFile,
            reload: {
                readyUrl: `${internalUrl}/ping`,
                readBack: { url: `${internalUrl}${proofPath}`, contains: contentHash(spec, servers) },
            },
        },

        urls: urlsOf(spec, servers),
        notices: notices(spec),
    };
}

function urlsOf(spec: EdgeSpec, servers: readonly EdgeTarget[]): EdgePlan["urls"] {
    const present = edgeServers.filter((server) => servers.some((target) => target.server === server));
    return Object.fromEntries(
        present.flatMap((server) => {
            const url = edgeUrl(spec, server);
            return url === undefined ? [] : [[server, url]];
        }),
    );
}
