/** A value of a JSON text with its start and end offsets. */
export type JsonNode = { offset: number; end: number } & (
    | { kind: "object"; members: readonly JsonMember[] }
    | { kind: "array"; items: readonly JsonNode[] }
    | { kind: "value"; value: string | number | boolean | null }
);

/** A member of a JSON object; a name may occur twice. */
export interface JsonMember {
    name: string;
    offset: number;
    value: JsonNode;
}

/** A text that is not JSON: the fault and its offset. */
export class JsonSyntaxError extends Error {
    public constructor(
        message: string,
        public readonly offset: number,
    ) {
        super(message);
        this.name = "JsonSyntaxError";
    }
}

/** Maximum nesting: deeper than any dashboard, shallow enough for the call stack. */
const deepest = 400;

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// eslint-disable-next-line no-control-regex -- JSON forbids exactly these in a string.
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const blank = /[ \t\r\n]*/y;

/** Parses a JSON text, ignoring a leading byte order mark; throws `JsonSyntaxError`. */
export function parseJson(text: string): JsonNode {
    const reader = new Reader(text);
    const node = reader.value(0);
    reader.expectEnd();
    return node;
}

class Reader {
    private at: number;

    public constructor(private readonly text: string) {
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    public value(depth: number): JsonNode {
        this.skipBlank();
        if (depth > deepest) {
            this.fail(`values are nested deeper than ${deepest} levels`);
        }
        const offset = this.at;
        switch (this.text[offset]) {
            case "{":
                return { kind: "object", members: this.members(depth), offset, end: this.at };
            case "[":
                return { kind: "array", items: this.items(depth), offset, end: this.at };
            case '"':
                return { kind: "value", value: this.string(), offset, end: this.at };
            default: {
                const found = this.match(scalar) ?? this.fail("a value is missing");
                return { kind: "value", value: JSON.parse(found) as number, offset, end: this.at };
            }
        }
    }

    public expectEnd(): void {
        this.skipBlank();
        if (this.at < this.text.length) {
            this.fail("unexpected content after the end of the value");
        }
    }

    private members(depth: number): JsonMember[] {
        return this.list("}", () => {
            const offset = this.at;
            if (this.text[offset] !== '"') {
                this.fail("a name in double quotes is missing");
            }
            const name = this.string();
            this.skipBlank();
            if (!this.take(":")) {
                this.fail(`":" is missing after the name ${JSON.stringify(name)}`);
            }
            return { name, offset, value: this.value(depth + 1) };
        });
    }

    private items(depth: number): JsonNode[] {
        return this.list("]", () => this.value(depth + 1));
    }

    /** The comma-separated items up to the closing bracket. */
    private list<T>(close: string, read: () => T): T[] {
        this.at += 1;
        this.skipBlank();
        const found: T[] = [];
        if (this.take(close)) {
            return found;
        }
        for (;;) {
            found.push(read());
            this.skipBlank();
            if (this.take(close)) {
                return found;
            }
            if (!this.take(",")) {
                this.fail(`"," or "${close}" is missing`);
            }
            this.skipBlank();
        }
    }

    private string(): string {
        const found =
            this.match(quoted) ?? this.fail("the string is unterminated or contains an invalid character");
        return JSON.parse(found) as string;
    }

    private skipBlank(): void {
        this.match(blank);
    }

    private take(character: string): boolean {
        const isThere = this.text[this.at] === character;
        this.at += isThere ? 1 : 0;
        return isThere;
    }

    private match(pattern: RegExp): string | undefined {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0];
        this.at += found?.length ?? 0;
        return found;
    }

    private fail(message: string): never {
        throw new JsonSyntaxError(
            this.at >= this.text.length ? `unexpected end of text: ${message}` : message,
            this.at,
        );
    }
}
