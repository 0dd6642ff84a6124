import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { freePort } from "../../support/ports";

/**
 * A proxy for HTTPS that connects to this machine, whatever name it is asked for: a provider, which is no program of
 * Node.js, reaches a server of the test by its public name, and verifies the certificate itself.
 */
export class NamesProxy {
    private readonly server: Server = createServer().on("connect", ({ url = "" }, client, head) => {
        const port = Number(url.slice(url.lastIndexOf(":") + 1));
        const upstream = connect(port, "127.0.0.1", () => {
            client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
            upstream.write(head);
            upstream.pipe(client).pipe(upstream);
        });
        upstream.on("error", () => client.destroy());
        client.on("error", () => upstream.destroy());
    });

    /** Starts it; what a program's environment must have to use it. */
    public async start(): Promise<NodeJS.ProcessEnv> {
        const port = await freePort();
        await new Promise<void>((resolve) => this.server.listen(port, "127.0.0.1", resolve));
        return { HTTPS_PROXY: `http://127.0.0.1:${port}` };
    }

    public async stop(): Promise<void> {
        this.server.closeAllConnections();
        await new Promise((resolve) => this.server.close(resolve));
    }
}
