import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { gatewayAddress } from "./docker";
import { close, portOf } from "../../support/ports";

/** A request as it came to the server. */
export interface Echo {
    url: string;
    headers: IncomingHttpHeaders;
}

/** A server behind the edge: it answers with what it was asked, and says again what comes through a WebSocket. */
export class EchoServer {
    private readonly server: Server = createServer((request, response) => {
        const echo: Echo = { url: request.url ?? "", headers: request.headers };
        response.setHeader("server", "echo/1.0");
        response.end(JSON.stringify(echo));
    });
    private address = "";

    /** Where containers reach it. */
    public get url(): string {
        return `http://${this.address}`;
    }

    public async start(): Promise<this> {
        const host = await gatewayAddress();
        this.server.on("upgrade", (_, socket) => {
            socket.write(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
            );
            socket.on("error", () => socket.destroy());
            socket.pipe(socket);
        });
        await new Promise<void>((resolve, reject) => {
            this.server.once("error", reject);
            this.server.listen({ host, port: 0 }, resolve);
        });
        this.address = `${host}:${portOf(this.server)}`;
        return this;
    }

    public async stop(): Promise<void> {
        this.server.closeAllConnections();
        await close(this.server);
    }
}
