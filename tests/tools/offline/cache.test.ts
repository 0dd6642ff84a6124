import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { entryFolder, kept, keepOrMake } from "../../../tools/offline/cache";
import { withLock } from "../../../tools/offline/lock";
import { temporaryFolder, withEnvironment } from "../../cli/toolchain/stubCommand";

const silent = (): void => undefined;
const entry = { name: "thing", key: "abc" };

describe("the cache", () => {
    let cache = "";
    beforeEach(() => (cache = temporaryFolder()));
    withEnvironment(() => ({ VIGIE_CACHE: cache }));

    const make =
        (text: string) =>
        (folder: string): Promise<void> =>
            Promise.resolve(writeFileSync(join(folder, "file"), text));

    it("keeps an entry under its name and key", () => {
        expect(entryFolder(entry)).toBe(join(cache, "offline", "thing-abc"));
        expect(entryFolder({ ...entry, key: "def" })).not.toBe(entryFolder(entry));
    });

    it("makes an entry once", async () => {
        const folder = await keepOrMake(entry, make("first"), silent);
        await expect(keepOrMake(entry, make("second"), silent)).resolves.toBe(folder);
        expect(readFileSync(join(folder, "file"), "utf8")).toBe("first");
        expect(kept(entry)).toBe(folder);
    });

    it("keeps nothing of an entry that could not be completed, and makes it next time", async () => {
        const failing = keepOrMake(
            entry,
            async (folder) => {
                await make("half")(folder);
                throw new Error("no compiler");
            },
            silent,
        );
        await expect(failing).rejects.toThrow("no compiler");
        expect(kept(entry)).toBeUndefined();
        const folder = await keepOrMake(entry, make("whole"), silent);
        expect(readdirSync(folder)).toEqual(["file"]);
        expect(readFileSync(join(folder, "file"), "utf8")).toBe("whole");
    });

    it("has one of two concurrent builders build, and the other wait and say so", async () => {
        let built = 0;
        const said: string[] = [];
        const slow = async (folder: string): Promise<void> => {
            built += 1;
            await sleep(300);
            await make("one")(folder);
        };
        const say = (line: string): number => said.push(line);
        const both = await Promise.all([keepOrMake(entry, slow, say), keepOrMake(entry, slow, say)]);
        expect(both[0]).toBe(both[1]);
        expect(built).toBe(1);
        expect(said).toEqual([`waiting for process ${process.pid}, which builds the same`]);
    });

    it("leaves no lock and no half entry behind", async () => {
        const folder = await keepOrMake(entry, make("x"), silent);
        expect(readdirSync(dirname(folder))).toEqual(["thing-abc"]);
    });
});

describe("a lock", () => {
    const neverAProcess = "4194305";

    it("whose process is gone is taken over", async () => {
        const path = join(temporaryFolder(), "lock");
        writeFileSync(path, neverAProcess);
        await expect(withLock(path, silent, () => Promise.resolve("done"))).resolves.toBe("done");
        expect(existsSync(path)).toBe(false);
    });

    it("names its process while the work goes on, and is released when the work fails", async () => {
        const path = join(temporaryFolder(), "lock");
        const failing = withLock(path, silent, () => {
            expect(readFileSync(path, "utf8")).toBe(String(process.pid));
            return Promise.reject(new Error("work"));
        });
        await expect(failing).rejects.toThrow("work");
        expect(existsSync(path)).toBe(false);
    });

    it("in a folder that does not exist is an error, not a wait", async () => {
        const path = join(temporaryFolder(), "missing", "lock");
        await expect(withLock(path, silent, () => Promise.resolve())).rejects.toThrow("ENOENT");
        mkdirSync(dirname(path));
        await expect(withLock(path, silent, () => Promise.resolve("now"))).resolves.toBe("now");
    });
});
