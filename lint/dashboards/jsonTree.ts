/** A value of a JSON text, with where it begins and ends there. */
export type JsonNode = { offset: number; end: number } & (
    | { kind: "object"; members: readonly JsonMember[] }
    | { kind: "array"; items: readonly JsonNode[] }
    | { kind: "value"; value: string | number | boolean | null }
);

/** A name of an object with its value; an object of a text can have a name twice. */
export interface JsonMember {
    name: string;
    offset: number;
    value: JsonNode;
}

/** A text that is no JSON: what is wrong with it, and where. */
export class JsonSyntaxError extends Error {
    public constructor(
        message: string,
        public readonly offset: number,
    ) {
        super(message);
        this.name = "JsonSyntaxError";
    }
}

/** Deeper than anything that Grafana writes, and shallow enough for the stack. */
const deepest = 400;

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// eslint-disable-next-line no-control-regex -- JSON forbids exactly these in a string.
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const blank = /[ \t\r\n]*/y;

/** Reads a JSON text, a byte order mark before it aside; throws `JsonSyntaxError` where it is none. */
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
            this.fail("there is something after the end of the value");
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

    /** What stands between the bracket at hand and the closing one, with commas between. */
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
        const found = this.match(quoted) ?? this.fail("the string does not end, or holds what no string may");
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
            this.at >= this.text.length ? `the text ends where more is due: ${message}` : message,
            this.at,
        );
    }
}
