import { type IncomingHttpHeaders, request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import type { X509Certificate } from "node:crypto";
import { connect, type ConnectionOptions } from "node:tls";

export interface Answer {
    status: number;
    headers: IncomingHttpHeaders;
    body: string;
}

/** What a visitor sends beside the name and the path. */
export interface Visit {
    method?: string;
    headers?: Readonly<Record<string, string>>;
    /** Name that TLS is asked for, where it is not the one of the request. */
    serverName?: string;
}

/** Someone outside, who looks names up as this machine and trusts one authority. */
export class Visitor {
    public constructor(
        private readonly ports: { http: number; https: number },
        private readonly authority: string,
        private readonly address = "127.0.0.1",
    ) {}

    /** Asks by HTTPS; a path is sent as it is written. */
    public async ask(host: string, path = "/", visit: Visit = {}): Promise<Answer> {
        return await this.send("https", host, path, visit);
    }

    /** Asks by HTTP. */
    public async askPlainly(host: string, path = "/", visit: Visit = {}): Promise<Answer> {
        return await this.send("http", host, path, visit);
    }

    /** What comes back through a WebSocket. */
    public async echo(host: string, text: string): Promise<string> {
        return await new Promise((resolve, reject) => {
            const headers = { host, connection: "Upgrade", upgrade: "websocket" };
            const request = tlsRequest({ ...this.place("https", host), path: "/api/live/ws", headers });
            request.on("upgrade", (_, socket) => {
                socket.once("data", (data: Buffer) => {
                    resolve(data.toString());
                    socket.destroy();
                });
                socket.write(text);
            });
            request.on("response", ({ statusCode }) =>
                reject(new Error(`no WebSocket, but ${statusCode ?? 0}`)),
            );
            request.on("error", reject);
            request.end();
        });
    }

    /** The certificate that a name is shown with; rejects where the authority did not issue it for that name. */
    public async certificate(host: string): Promise<X509Certificate> {
        return await new Promise((resolve, reject) => {
            const socket = connect(this.place("https", host), () => {
                const shown = socket.getPeerX509Certificate();
                socket.destroy();
                return shown ? resolve(shown) : reject(new Error(`${host} shows no certificate`));
            });
            socket.on("error", reject);
        });
    }

    /** The protocol that a handshake ends in; the code of the error where it fails. */
    public async handshake(host: string, options: ConnectionOptions = {}): Promise<string> {
        return await new Promise((resolve) => {
            const socket = connect({ ...this.place("https", host), ...options }, () => {
                resolve(socket.getProtocol() ?? "");
                socket.destroy();
            });
            socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
        });
    }

    private async send(scheme: "http" | "https", host: string, path: string, visit: Visit): Promise<Answer> {
        const { method = "GET", headers, serverName = host } = visit;
        const start = scheme === "https" ? tlsRequest : plainRequest;
        return await new Promise((resolve, reject) => {
            const place = { ...this.place(scheme, serverName), agent: false };
            const request = start({ ...place, path, method, headers: { ...headers, host } }, (response) => {
                let body = "";
                response.setEncoding("utf8").on("data", (piece: string) => (body += piece));
                response.on("end", () =>
                    resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
                );
            });
            request.on("error", reject);
            request.end();
        });
    }

    private place(scheme: "http" | "https", servername: string) {
        return { host: this.address, port: this.ports[scheme], servername, ca: this.authority };
    }
}
