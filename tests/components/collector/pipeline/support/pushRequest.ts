import { unsnap } from "./snappy";

/** An entry as Promtail sends it. */
export interface Entry {
    /** Nanoseconds, as a number that is exact enough to sort by within a second. */
    readonly time: bigint;
    /** As LogQL writes them, sorted: `{job="stdin", level="error"}`. */
    readonly labels: string;
    readonly line: string;
    readonly metadata: Readonly<Record<string, string>>;
}

/** The entries of a request of Loki's push API. */
export function entriesOf(body: Buffer): Entry[] {
    return fields(unsnap(body), 1).flatMap((stream) => {
        const labels = text(stream, 1);
        return fields(stream, 2).map((entry) => ({
            time: timeOf(fields(entry, 1)[0] ?? Buffer.alloc(0)),
            labels,
            line: text(entry, 2),
            metadata: Object.fromEntries(fields(entry, 3).map((pair) => [text(pair, 1), text(pair, 2)])),
        }));
    });
}

function text(message: Buffer, field: number): string {
    return fields(message, field)[0]?.toString("utf8") ?? "";
}

function timeOf(timestamp: Buffer): bigint {
    const [seconds] = numbers(timestamp, 1);
    const [nanoseconds] = numbers(timestamp, 2);
    return (seconds ?? 0n) * 1_000_000_000n + (nanoseconds ?? 0n);
}

function fields(message: Buffer, field: number): Buffer[] {
    return read(message)
        .filter(([number]) => number === field)
        .map(([, value]) => value)
        .filter((value) => Buffer.isBuffer(value));
}

function numbers(message: Buffer, field: number): bigint[] {
    return read(message)
        .filter(([number]) => number === field)
        .map(([, value]) => value)
        .filter((value) => typeof value === "bigint");
}

/** The fields of a message of protocol buffers: numbers, and what has a length. */
function read(message: Buffer): [number, Buffer | bigint][] {
    const found: [number, Buffer | bigint][] = [];
    let at = 0;
    const varint = (): bigint => {
        for (let shift = 0n, value = 0n; ; shift += 7n) {
            const byte = BigInt(message[at++] ?? 0);
            value |= (byte & 127n) << shift;
            if (byte < 128n) return value;
        }
    };
    while (at < message.length) {
        const key = Number(varint());
        const value = varint();
        if ((key & 7) === 0) {
            found.push([key >> 3, value]);
            continue;
        }
        found.push([key >> 3, message.subarray(at, at + Number(value))]);
        at += Number(value);
    }
    return found;
}
