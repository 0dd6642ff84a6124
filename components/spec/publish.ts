import type { BindAddress, LoopbackAddress, Port } from "../schema/types";

/** Publishes a server's port on the host, in addition to the stack's own network. */
export interface Publish {
    /** TCP port on the host; the server's usual port by default. */
    port?: Port;
    /** Address of the host to bind; 127.0.0.1 by default. */
    address?: BindAddress;
}

/** The same for a server that has no authentication. */
export interface LoopbackPublish {
    /** TCP port on the host; the server's usual port by default. */
    port?: Port;
    /** Address of the host to bind; 127.0.0.1 by default. */
    address?: LoopbackAddress;
}

/** The loopback address for addresses that mean all addresses of the host. */
const oneOfAll: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/** The URL of a published server on the host; undefined if it is not published. */
export function publishedUrl(publish: Publish | false | undefined, defaultPort: number): string | undefined {
    if (publish === false) {
        return undefined;
    }
    const bound = publish?.address ?? "127.0.0.1";
    const address = oneOfAll[bound] ?? bound;
    const host = address.includes(":") ? `[${address}]` : address;
    return `http://${host}:${publish?.port ?? defaultPort}`;
}

/** A port of the host that a server publishes. */
export interface PublishedPort {
    /** The field of the spec that decides it: `prometheus.publish`. */
    path: string;
    /** Address of the host. */
    address: string;
    port: number;
}

/** The port of the host that a server publishes, in a list; an empty one where it publishes none. */
export function publishedPort(
    path: string,
    publish: Publish | false | undefined,
    defaultPort: number,
    defaultAddress = "127.0.0.1",
): PublishedPort[] {
    return publish === false
        ? []
        : [{ path, address: publish?.address ?? defaultAddress, port: publish?.port ?? defaultPort }];
}

/** Addresses that mean all addresses of a host; the engine gives none for them in some of its answers. */
const anyAddress: ReadonlySet<string> = new Set(["0.0.0.0", "::", ""]);

/** Whether two servers cannot both have their port of the host. */
export function collide(one: Omit<PublishedPort, "path">, other: Omit<PublishedPort, "path">): boolean {
    const sameAddress =
        one.address === other.address || anyAddress.has(one.address) || anyAddress.has(other.address);
    return one.port === other.port && sameAddress;
}
