import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Command } from "../command";

/** Writes the rendered configuration files; they contain no secrets. */
export const run: Command = async (session, options) => {
    const files = await session.configured((project) => project.render());
    for (const [path, content] of Object.entries(files)) {
        const target = resolve(options.out, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
        session.printer.line(`${options.out}/${path}`);
    }
    return 0;
};
