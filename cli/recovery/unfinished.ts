import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Remembers that an update began, until one has ended well: what a killed or failed one leaves behind is looked for
 * only then, so that the ordinary update does not pay for it.
 */
export class Unfinished {
    private readonly file: string;

    /** `workDir` is the stack's own folder below `.vigie`. */
    public constructor(workDir: string) {
        this.file = join(workDir, "unfinished");
    }

    /** When the first update began that has not ended well; undefined where all is well. */
    public get since(): Date | undefined {
        if (!existsSync(this.file)) {
            return undefined;
        }
        const time = new Date(readFileSync(this.file, "utf8").trim());
        return Number.isNaN(time.getTime()) ? new Date(0) : time;
    }

    /** An update begins. */
    public begin(now = new Date()): void {
        if (!existsSync(this.file)) {
            mkdirSync(join(this.file, ".."), { recursive: true });
            writeFileSync(this.file, `${now.toISOString()}\n`);
        }
    }

    /** An update has ended well. */
    public end(): void {
        rmSync(this.file, { force: true });
    }
}
