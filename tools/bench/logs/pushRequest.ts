/**
 * A request of Loki's push API with one stream: protocol buffers in a block of Snappy, as collectors send it.
 *
 * The block is not compressed, which is the cheapest for Loki.
 * https://github.com/grafana/loki/blob/main/pkg/push/push.proto
 */
export function pushRequest(labels: string, lines: readonly string[], milliseconds: number): Buffer {
    const seconds = Math.floor(milliseconds / 1000);
    const first = (milliseconds % 1000) * 1_000_000;
    const entries = lines.map((line, index) =>
        // One nanosecond apart, which preserves the order.
        field(2, Buffer.concat([field(1, time(seconds, first + index)), field(2, Buffer.from(line))])),
    );
    return block(field(1, Buffer.concat([field(1, Buffer.from(labels)), ...entries])));
}

function time(seconds: number, nanoseconds: number): Buffer {
    return Buffer.concat([key(1, 0), varint(seconds), key(2, 0), varint(nanoseconds)]);
}

function field(number: number, content: Buffer): Buffer {
    return Buffer.concat([key(number, 2), varint(content.length), content]);
}

function key(number: number, type: number): Buffer {
    return varint(number * 8 + type);
}

function varint(value: number): Buffer {
    const bytes: number[] = [];
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) {
        bytes.push((rest % 128) + 128);
    }
    return Buffer.from([...bytes, rest]);
}

const longestLiteral = 65_536;

/** Literals only, https://github.com/google/snappy/blob/main/format_description.txt. */
function block(content: Buffer): Buffer {
    const parts = [varint(content.length)];
    for (let at = 0; at < content.length; at += longestLiteral) {
        const literal = content.subarray(at, at + longestLiteral);
        // Followed by two bytes with the length minus one.
        const header = Buffer.from([61 * 4, 0, 0]);
        header.writeUInt16LE(literal.length - 1, 1);
        parts.push(header, literal);
    }
    return Buffer.concat(parts);
}
