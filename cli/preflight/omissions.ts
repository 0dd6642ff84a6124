import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MissingPart } from "./requirements";

/** How long what could not be had is not asked for again, unless `--refresh` does. */
const retryAfterMilliseconds = 3_600_000;

/** Remembers what could not be had: asking the registries again at each update would take longer than the update. */
export class Omissions {
    private readonly file: string;

    /** `workDir` is the stack's own folder below `.vigie`. */
    public constructor(workDir: string) {
        this.file = join(workDir, "omitted.json");
    }

    /** What was asked for lately and could not be had. */
    public recent(now = Date.now()): readonly MissingPart[] {
        if (!existsSync(this.file)) {
            return [];
        }
        const { asked, parts } = JSON.parse(readFileSync(this.file, "utf8")) as {
            asked: number;
            parts: MissingPart[];
        };
        return now - asked < retryAfterMilliseconds ? parts : [];
    }

    /** Remembers what could not be had. */
    public keep(parts: readonly MissingPart[], now = Date.now()): void {
        if (parts.length === 0) {
            rmSync(this.file, { force: true });
        } else {
            writeFileSync(this.file, JSON.stringify({ asked: now, parts }));
        }
    }
}
