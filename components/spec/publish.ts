/** Where a server can be reached from the host, beside the stack's own network. */
export interface Publish {
    /** TCP port on the host; the server's usual port by default. */
    port?: number;
    /** Address of the host to bind; 127.0.0.1 by default. */
    address?: string;
}
