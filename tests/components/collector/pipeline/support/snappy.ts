/** The text of a block that Snappy compressed, https://github.com/google/snappy/blob/main/format_description.txt. */
export function unsnap(block: Buffer): Buffer {
    let at = 0;
    const varint = (): number => {
        for (let shift = 0, value = 0; ; shift += 7) {
            const byte = block[at++] ?? 0;
            value += (byte & 127) * 2 ** shift;
            if (byte < 128) return value;
        }
    };
    const text = Buffer.alloc(varint());
    let end = 0;
    while (at < block.length) {
        const tag = block[at++] ?? 0;
        if ((tag & 3) === 0) {
            const extra = Math.max(0, (tag >> 2) - 59);
            const length = (extra === 0 ? tag >> 2 : block.readUIntLE(at, extra)) + 1;
            at += extra;
            end += block.copy(text, end, at, at + length);
            at += length;
            continue;
        }
        const short = (tag & 3) === 1;
        const width = short ? 1 : (tag & 3) === 2 ? 2 : 4;
        const length = short ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
        const offset = block.readUIntLE(at, width) + (short ? (tag >> 5) * 256 : 0);
        at += width;
        // What is copied may reach into what it writes.
        for (let count = 0; count < length; count++, end++) text[end] = text[end - offset] ?? 0;
    }
    return text;
}
