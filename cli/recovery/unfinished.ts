import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Records that an update started, until one succeeds: leftovers are searched only after a killed or failed update, so
 * that others do not pay for it.
 */
export class Unfinished {
    private readonly file: string;

    /** `workDir` is the stack's own folder below `.vigie`. */
    public constructor(workDir: string) {
        this.file = join(workDir, "unfinished");
    }

    /** Start of the first update that has not succeeded; undefined if none. */
    public get since(): Date | undefined {
        if (!existsSync(this.file)) {
            return undefined;
        }
        const time = new Date(readFileSync(this.file, "utf8").trim());
        return Number.isNaN(time.getTime()) ? new Date(0) : time;
    }

    /** Records the start of an update. */
    public begin(now = new Date()): void {
        if (!existsSync(this.file)) {
            mkdirSync(join(this.file, ".."), { recursive: true });
            writeFileSync(this.file, `${now.toISOString()}\n`);
        }
    }

    /** Records the success of an update. */
    public end(): void {
        rmSync(this.file, { force: true });
    }
}
