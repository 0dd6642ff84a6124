import { EventEmitter, once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { entriesOf, type Entry } from "./pushRequest";

/** A server of a test that takes entries as Loki does. */
export interface PushServer {
    /** Where a collector sends to. */
    readonly url: string;
    /** What came so far, in the order in which it came. */
    readonly entries: readonly Entry[];
    /** Resolves with the next request. */
    nextArrival(): Promise<unknown>;
    close(): void;
}

/** Starts a server that a collector may send to. */
export async function startPushServer(): Promise<PushServer> {
    const entries: Entry[] = [];
    const arrivals = new EventEmitter();
    const server = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on("data", (part: Buffer) => parts.push(part));
        request.on("end", () => {
            entries.push(...entriesOf(Buffer.concat(parts)));
            response.writeHead(204).end();
            arrivals.emit("entries");
        });
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    return {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/loki/api/v1/push`,
        entries,
        nextArrival: () => once(arrivals, "entries"),
        close: () => {
            server.close();
            server.closeAllConnections();
        },
    };
}
