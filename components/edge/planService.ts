import { httpHealth, type ServicePlan } from "../server/servicePlan";
import type { EdgeSpec } from "../spec/edge";
import type { Publish } from "../spec/publish";
import { acmeEnvironment, acmeFolder } from "./acme";
import { entryPoints } from "./entryPoints";
import { httpsPort } from "./names";
import { proofPath } from "./proof";
import { staticArguments } from "./staticArguments";

/** Name of the edge in its network. */
export const alias = "edge";

/** Where Prometheus reaches it. */
export const internalTarget = `${alias}:${entryPoints.internal.port}`;

/** Its address in the stack's network. */
export const internalUrl = `http://${internalTarget}`;

/** User and group of no other server: what the kernel lets a user watch is counted for all its processes. */
export const owner = { user: 65_532, group: 65_532 };

/**
 * Addresses that mean all of a host, of IPv4 alone or of both.
 *
 * The provider reads them back as a list, in which each is compared with the one at its place, so they stand in the order
 * in which Docker Engine 28 reports them: IPv4 first. Earlier engines turn the order of one port's addresses round,
 * whichever it is, and the provider knows no single address for both families.
 */
const everywhere = { ipv4: ["0.0.0.0"], both: ["0.0.0.0", "::"] } as const;

/** How the server runs. Everything else is in its configuration file, which changes without a new container. */
export function planService(spec: EdgeSpec, ipv6: boolean): ServicePlan {
    const acme = spec.tls.kind === "acme" ? spec.tls.acme : undefined;
    const environment = acme && acmeEnvironment(acme);
    return {
        alias,
        command: staticArguments(spec),
        ...(environment && { environment }),
        user: `${owner.user}:${owner.group}`,
        ...(acme && { dataPath: acmeFolder }),
        port: entryPoints.internal.port,
        ports: [
            ...published(entryPoints.http.port, spec.publishHttp, 80, ipv6),
            ...published(entryPoints.https.port, spec.publishHttps, httpsPort(spec), ipv6),
        ],
        // It answers once the configuration file is in force, which a mere sign of life would not wait for.
        healthCommand: httpHealth(entryPoints.internal.port, proofPath),
        memoryMegabytes: spec.memoryMegabytes ?? 128,
        ...(spec.networks && { networks: spec.networks }),
    };
}

function published(
    internal: number,
    publish: Publish | undefined,
    defaultPort: number,
    ipv6: boolean,
): NonNullable<ServicePlan["ports"]> {
    const addresses = publish?.address === undefined ? everywhere[ipv6 ? "both" : "ipv4"] : [publish.address];
    return addresses.map((address) => ({ internal, external: publish?.port ?? defaultPort, address }));
}
