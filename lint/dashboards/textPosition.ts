import type { JsonNode } from "./jsonTree";

/** Lines and columns of a text, both from 1. */
export class TextPositions {
    private readonly starts: number[] = [0];

    public constructor(private readonly text: string) {
        for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
            this.starts.push(at + 1);
        }
    }

    public at(offset: number): { line: number; column: number } {
        let [low, high] = [0, this.starts.length - 1];
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            [low, high] = (this.starts[middle] ?? 0) <= offset ? [middle, high] : [low, middle - 1];
        }
        return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
    }

    /** Offset in the text of a character of one of its strings, with escapes taken into account. */
    public insideString(node: JsonNode, index: number): number {
        const escape = /\\u[0-9a-fA-F]{4}|\\.|[^\\]/suy;
        escape.lastIndex = node.offset + 1;
        for (let read = 0; read < index && escape.lastIndex < node.end - 1;) {
            const [token = ""] = escape.exec(this.text) ?? [];
            read += token.startsWith("\\") ? 1 : token.length;
        }
        return escape.lastIndex;
    }
}
