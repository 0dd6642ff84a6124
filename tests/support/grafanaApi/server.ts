import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import { contactPointRoutes } from "./contactPoints";
import { dashboardRoutes, folderRoutes } from "./dashboards";
import { dataSourceRoutes } from "./dataSources";
import { ApiFault } from "./fault";
import { Library } from "./library";
import { routeOf, type Routes } from "./routes";

/** Grafana's API as the provider uses it: it keeps what it gets, and takes over by uid and by title as Grafana 9 does. */
export class GrafanaApi {
    /** Where each request was sent to, as the one who sent it knows the server: `https://grafana.example.org`. */
    public readonly askedAt = new Set<string>();
    /** The body of each request that made or changed something. */
    public readonly sent: string[] = [];
    private readonly server: Server;
    private routes = emptyGrafana();

    /** @param auth `user:password`, or a token. */
    public constructor(private readonly auth: string) {
        this.server = createServer((request, response) => void this.answer(request, response));
    }

    /** Starts to listen; the port may be one that it had before. */
    public async start(host = "127.0.0.1", port = 0): Promise<number> {
        await new Promise<void>((resolve, reject) => {
            this.server.once("error", reject);
            this.server.listen({ host, port }, resolve);
        });
        return (this.server.address() as AddressInfo).port;
    }

    /** Forgets all that it keeps and was asked, as a Grafana with a new volume. */
    public forget(): void {
        this.routes = emptyGrafana();
        this.askedAt.clear();
        this.sent.length = 0;
    }

    /** Stops listening; what it keeps is kept. */
    public async stop(): Promise<void> {
        this.server.closeAllConnections();
        await new Promise((resolve) => this.server.close(resolve));
    }

    private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const { pathname } = new URL(request.url ?? "", "http://grafana");
        const [status, body] = await this.answerTo(pathname, request);
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    }

    private async answerTo(pathname: string, request: IncomingMessage): Promise<[number, unknown]> {
        if (pathname === "/api/health") {
            return [200, { database: "ok" }];
        }
        // A Prometheus of the same stack scrapes it whenever its interval says so: that is no use of the API.
        return pathname.startsWith("/api/") ? await this.judge(request, pathname) : [404, {}];
    }

    private async judge(request: IncomingMessage, pathname: string): Promise<[number, unknown]> {
        const { method = "", headers } = request;
        const basic = `Basic ${Buffer.from(this.auth).toString("base64")}`;
        this.askedAt.add(`${String(headers["x-forwarded-proto"] ?? "http")}://${headers.host}`);
        const body = await text(request);
        this.sent.push(...(body === "" ? [] : [body]));
        if (![basic, `Bearer ${this.auth}`].includes(headers.authorization ?? "")) {
            return [401, { message: "Invalid username or password" }];
        }
        try {
            const route = routeOf(this.routes, method, pathname);
            return route ? [200, route.handler(route.part, parsed(body))] : [404, { message: "Not found" }];
        } catch (error) {
            if (error instanceof ApiFault) {
                return [error.status, { message: error.message }];
            }
            throw error;
        }
    }
}

function emptyGrafana(): Routes {
    const library = new Library();
    return {
        ...folderRoutes(library),
        ...dashboardRoutes(library),
        ...dataSourceRoutes(),
        ...contactPointRoutes(),
    };
}

function parsed(body: string): unknown {
    return body === "" ? undefined : JSON.parse(body);
}
