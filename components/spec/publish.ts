/** Where a server can be reached from the host, beside the stack's own network. */
export interface Publish {
    /** TCP port on the host; the server's usual port by default. */
    port?: number;
    /** Address of the host to bind; 127.0.0.1 by default. */
    address?: string;
}

/** An address by which the host reaches itself, for those that mean all of its addresses. */
const oneOfAll: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/** Where the host reaches a server that is published; nothing where it is not. */
export function publishedUrl(publish: Publish | false | undefined, defaultPort: number): string | undefined {
    if (publish === false) {
        return undefined;
    }
    const bound = publish?.address ?? "127.0.0.1";
    const address = oneOfAll[bound] ?? bound;
    const host = address.includes(":") ? `[${address}]` : address;
    return `http://${host}:${publish?.port ?? defaultPort}`;
}
