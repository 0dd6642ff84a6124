import { type Agent, type ClientRequest, request } from "node:http";
import type { EngineAddress } from "./address";

/** The address of requests, or the agent that carries them. */
export type Transport = Exclude<EngineAddress, { ssh: unknown }> | { agent: Agent };

/** Longer than the connect timeout of `ssh`, so that its own error arrives first; in milliseconds. */
const overSshMilliseconds = 30_000;

/** The engine rejected a request. */
export class EngineRefusal extends Error {
    public constructor(
        public readonly status: number,
        message: string,
    ) {
        super(message);
        this.name = "EngineRefusal";
    }
}

/** Sends a request to the Docker Engine API; resolves to the JSON of the response, if any. */
export async function ask(
    transport: Transport,
    method: "GET" | "DELETE",
    path: string,
    timeoutMilliseconds = 10_000,
): Promise<unknown> {
    const body = (await askRaw(transport, method, path, timeoutMilliseconds)).toString("utf8");
    return body === "" ? undefined : parse(body);
}

/** Sends a request to the Docker Engine API; resolves to the raw response. */
export async function askRaw(
    transport: Transport,
    method: "GET" | "DELETE",
    path: string,
    timeoutMilliseconds = 10_000,
): Promise<Buffer> {
    const patience =
        "agent" in transport ? Math.max(timeoutMilliseconds, overSshMilliseconds) : timeoutMilliseconds;
    const call = request({ ...transport, method, path, headers: { host: "docker" } });
    const timer = setTimeout(() => call.destroy(new Error(`no response within ${patience} ms`)), patience);
    try {
        const { status, body } = await answerTo(call);
        if (status >= 400) {
            throw new EngineRefusal(status, messageIn(body.toString("utf8")));
        }
        return body;
    } finally {
        clearTimeout(timer);
    }
}

/** Sends a prepared request and reads the whole response. */
export function answerTo(call: ClientRequest): Promise<{ status: number; body: Buffer }> {
    return new Promise((resolve, reject) => {
        call.on("response", (answer) => {
            const pieces: Buffer[] = [];
            answer.on("data", (piece: Buffer) => pieces.push(piece));
            answer.on("error", reject);
            answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces) }));
        });
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
