import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bump } from "./request";

/** Lines that still contain the old version, for review: `docs/tested.md:28 redis exporter …`. */
export function mentionsOf({ from }: Bump, files: Readonly<Record<string, string>>): string[] {
    const whole = new RegExp(`(?<![\\w.])${from.replaceAll(".", "\\.")}(?![\\w]|\\.\\d)`);
    return Object.entries(files).flatMap(([file, text]) =>
        text
            .split("\n")
            .flatMap((line, index) =>
                whole.test(line)
                    ? [`${file}:${index + 1} ${line.replace(/\s+/g, " ").trim().slice(0, 100)}`]
                    : [],
            ),
    );
}

/** The end-to-end tests that run an image, by its name: in a spec, in `images`, of the test or of its helper; all images are in `queries` and `flags`. */
export function testsOf({ image }: Bump, root: string): string[] {
    const folder = join(root, "tests/e2e");
    const own = new RegExp(`kind: "${image}"|images\\.${image}\\b|/support/${image}"`);
    const tests = readdirSync(folder).filter((file) => file.endsWith(".test.ts"));
    const named = tests.filter(
        (file) => file === `${image}.test.ts` || own.test(readFileSync(join(folder, file), "utf8")),
    );
    return [...new Set([...named, "flags.test.ts", "queries.test.ts"])]
        .sort()
        .map((file) => `tests/e2e/${file}`);
}
