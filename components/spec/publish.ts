/** Where a server can be reached from the host, beside the stack's own network. */
export interface Publish {
    /** TCP port on the host; the server's usual port by default. */
    port?: number;
    /** Address of the host to bind; 127.0.0.1 by default. */
    address?: string;
}

/** Where the host reaches a server that is published; nothing where it is not. */
export function publishedUrl(publish: Publish | false | undefined, defaultPort: number): string | undefined {
    if (publish === false) {
        return undefined;
    }
    const address = publish?.address ?? "127.0.0.1";
    const host = address.includes(":") ? `[${address}]` : address;
    return `http://${host}:${publish?.port ?? defaultPort}`;
}
