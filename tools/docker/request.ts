import { request } from "node:http";
import type { EngineAddress } from "./address";

/** The engine refused a request. */
export class EngineRefusal extends Error {
    public constructor(
        public readonly status: number,
        message: string,
    ) {
        super(message);
        this.name = "EngineRefusal";
    }
}

/** Sends a request to the engine's HTTP interface; the answer's JSON, or undefined where it has none. */
export async function ask(
    address: EngineAddress,
    method: "GET" | "DELETE",
    path: string,
    timeoutMilliseconds = 10_000,
): Promise<unknown> {
    const body = (await askRaw(address, method, path, timeoutMilliseconds)).toString("utf8");
    return body === "" ? undefined : parse(body);
}

/** Sends a request to the engine's HTTP interface; the answer as it comes. */
export function askRaw(
    address: EngineAddress,
    method: "GET" | "DELETE",
    path: string,
    timeoutMilliseconds = 10_000,
): Promise<Buffer> {
    return new Promise((resolve, reject) => {
        const call = request(
            { ...address, method, path, headers: { host: "docker" }, timeout: timeoutMilliseconds },
            (answer) => {
                const pieces: Buffer[] = [];
                answer.on("data", (piece: Buffer) => pieces.push(piece));
                answer.on("error", reject);
                answer.on("end", () => {
                    const status = answer.statusCode ?? 0;
                    const body = Buffer.concat(pieces);
                    if (status < 400) {
                        resolve(body);
                    } else {
                        reject(new EngineRefusal(status, messageIn(body.toString("utf8"))));
                    }
                });
            },
        );
        call.on("timeout", () => call.destroy(new Error(`no answer within ${timeoutMilliseconds} ms`)));
        call.on("error", reject);
        call.end();
    });
}

function parse(body: string): unknown {
    try {
        return JSON.parse(body);
    } catch {
        return body;
    }
}

function messageIn(body: string): string {
    const content = parse(body);
    return typeof content === "object" && content !== null && "message" in content
        ? String(content.message)
        : body.trim();
}
