import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on loopback that speaks the paths of grafana.com; what is asked is kept. */
export class GrafanaComServer {
    public readonly asked: string[] = [];
    private readonly answers = new Map<string, Answer[]>();
    private server: Server | undefined;

    /** Starts it; its URL is what `VIGIE_GRAFANA_COM` takes. */
    public async start(): Promise<string> {
        const server = createServer((request, response) => this.answer(request, response));
        this.server = server;
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    }

    public async stop(): Promise<void> {
        this.server?.closeAllConnections();
        await new Promise((resolve) => this.server?.close(resolve));
    }

    /** Sets what a path answers: each answer once, the last one for ever. */
    public on(path: string, ...answers: readonly Answer[]): void {
        this.answers.set(path, [...answers]);
    }

    /** Serves a dashboard as grafana.com does: its description, and the download of a revision. */
    public publish(id: number, revision: number, download: object): void {
        this.on(`/api/dashboards/${id}`, json({ id, revision, name: `number ${id}` }));
        this.on(`/api/dashboards/${id}/revisions/${revision}/download`, json(download));
    }

    private answer(request: IncomingMessage, response: ServerResponse): void {
        const path = request.url ?? "";
        this.asked.push(path);
        const answers = this.answers.get(path) ?? [status(404)];
        const answer = answers.length > 1 ? answers.shift() : answers[0];
        answer?.(response, request);
    }
}

/** The text that `json` sends. */
export const textOf = (value: object): string => JSON.stringify(value);

/** Compressed where the client can take it, as grafana.com does. */
export const json =
    (value: object): Answer =>
    (response, request) => {
        const zipped = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
        response.writeHead(200, {
            "content-type": "application/json",
            ...(zipped && { "content-encoding": "gzip" }),
        });
        response.end(zipped ? gzipSync(textOf(value)) : textOf(value));
    };

export const status =
    (code: number, headers: Record<string, string> = {}): Answer =>
    (response) =>
        response.writeHead(code, headers).end("{}");

/** Promises more than it sends, and hangs up. */
export const truncated =
    (value: object): Answer =>
    (response) => {
        response.writeHead(200, { "content-length": textOf(value).length });
        response.write(textOf(value).slice(0, 20), () => response.destroy());
    };
