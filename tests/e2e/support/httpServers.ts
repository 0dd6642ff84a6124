import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gatewayAddress } from "./docker";
import { close, portOf } from "../../support/ports";

/** An alert as Alertmanager tells it to a webhook. */
export interface ToldAlert {
    status: "firing" | "resolved";
    labels: Record<string, string>;
}

/** A server of the test that the containers of a stack can reach. */
export abstract class HostServer {
    private server: Server | undefined;
    private address = "";

    /** `host:port`, as a container reaches it. */
    public get target(): string {
        return this.address;
    }

    public async start(): Promise<this> {
        const host = await gatewayAddress();
        const server = createServer((request, response) => this.answer(request, response));
        await new Promise<void>((resolve, reject) => {
            server.once("error", reject);
            server.listen({ host, port: 0 }, resolve);
        });
        this.server = server;
        this.address = `${host}:${portOf(server)}`;
        return this;
    }

    public async stop(): Promise<void> {
        this.server?.closeAllConnections();
        await (this.server && close(this.server));
    }

    protected abstract answer(request: IncomingMessage, response: ServerResponse): void;
}

/** Receives what Alertmanager tells, by the path of the URL that it was told at. */
export class WebhookReceiver extends HostServer {
    private readonly told = new Map<string, ToldAlert[][]>();

    /** The messages that came to a path, oldest first, each with its alerts. */
    public messagesAt(path: string): readonly ToldAlert[][] {
        return this.told.get(path) ?? [];
    }

    /** The alerts that came to a path. */
    public alertsAt(path: string): ToldAlert[] {
        return this.messagesAt(path).flat();
    }

    protected answer(request: IncomingMessage, response: ServerResponse): void {
        let body = "";
        request.setEncoding("utf8").on("data", (piece: string) => (body += piece));
        request.on("end", () => {
            const { alerts } = JSON.parse(body) as { alerts: ToldAlert[] };
            const path = request.url ?? "";
            this.told.set(path, [...this.messagesAt(path), alerts]);
            response.end();
        });
    }
}

/** A target with one metric, or a store of samples, that accepts only those who bring the right `Authorization`. */
export class ProtectedServer extends HostServer {
    /** How many requests were accepted. */
    public accepted = 0;

    public constructor(public expected: string) {
        super();
    }

    protected answer(request: IncomingMessage, response: ServerResponse): void {
        const isRight = request.headers.authorization === this.expected;
        this.accepted += isRight ? 1 : 0;
        request.resume();
        response.statusCode = isRight ? 200 : 401;
        response.setHeader("content-type", "text/plain; version=0.0.4");
        response.end(isRight ? "protected_metric 1\n" : "");
    }
}

/** The `Authorization` of a user and a password. */
export function basic(username: string, password: string): string {
    return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
