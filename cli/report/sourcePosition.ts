import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, relative, resolve } from "node:path";

/** Path from the bundle's folder, `.vigie/cache/bundle-…`, to the checkout. */
const toCheckout = "../../..";

/**
 * The first position of a stack trace in the project's own source, `index.ts:12:3`.
 *
 * The program runs as one bundle; its source map yields the position.
 */
export function findPosition(trace: string): string | undefined {
    for (const [, file, line, column] of trace.matchAll(/\(?([^\s()]+\.cjs):(\d+):(\d+)\)?/g)) {
        const position = file && locate(file, Number(line), Number(column));
        if (position) {
            return position;
        }
    }
    return undefined;
}

function locate(file: string, line: number, column: number): string | undefined {
    const map = `${file}.map`;
    if (!existsSync(map)) {
        return undefined;
    }
    const found = new SourceMap(JSON.parse(readFileSync(map, "utf8")) as SourceMapPayload).findEntry(
        line - 1,
        column - 1,
    );
    if (!("originalSource" in found)) {
        return undefined;
    }
    const source = relative(resolve(dirname(file), toCheckout), resolve(dirname(file), found.originalSource));
    const isOwn = !source.startsWith("..") && !source.startsWith("node_modules");
    return isOwn ? `${source}:${found.originalLine + 1}:${found.originalColumn + 1}` : undefined;
}
