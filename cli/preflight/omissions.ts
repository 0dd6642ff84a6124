import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MissingPart } from "./requirements";

/** Time before an unavailable image or plugin is tried again without `--refresh`; in milliseconds. */
const retryAfterMilliseconds = 3_600_000;

/** Records unavailable images and plugins: querying registries at each update would take longer than the update. */
export class Omissions {
    private readonly file: string;

    /** `workDir` is the stack's own folder below `.vigie`. */
    public constructor(workDir: string) {
        this.file = join(workDir, "omitted.json");
    }

    /** Parts that were recently unavailable. */
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

    /** Records unavailable parts. */
    public keep(parts: readonly MissingPart[], now = Date.now()): void {
        if (parts.length === 0) {
            rmSync(this.file, { force: true });
        } else {
            writeFileSync(this.file, JSON.stringify({ asked: now, parts }));
        }
    }
}
