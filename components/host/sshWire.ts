/** A text or bytes as SSH sends them: the length in four bytes, then the content. */
export function wireText(content: string | Buffer): Buffer {
    const bytes = Buffer.from(content);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
}

/** Reads what SSH has written, one part after the other. */
export class WireReader {
    private position = 0;

    public constructor(private readonly bytes: Buffer) {}

    /** The next number of four bytes. */
    public number(): number {
        return this.take(4).readUInt32BE();
    }

    /** The next text, as bytes. */
    public text(): Buffer {
        return this.take(this.number());
    }

    private take(count: number): Buffer {
        const end = this.position + count;
        if (end > this.bytes.length) {
            throw new Error("the key is cut short");
        }
        const taken = this.bytes.subarray(this.position, end);
        this.position = end;
        return taken;
    }
}
