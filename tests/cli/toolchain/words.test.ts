import { homedir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "../../../cli/toolchain/cacheFolder";
import { duration } from "../../../cli/toolchain/duration";
import { remark } from "../../../cli/toolchain/imageOutcome";
import { withProgress } from "../../../cli/toolchain/progress";

describe("a length of time", () => {
    it.each([
        [0.4, "0 s"],
        [40, "40 s"],
        [60, "1 min"],
        [90, "1 min 30 s"],
        [360, "6 min"],
    ])("%d is written as %s", (seconds, words) => expect(duration(seconds)).toBe(words));
});

describe("long work", () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it("tells its length at the start, that it goes on every 30 seconds, and its end", async () => {
        const said: string[] = [];
        const work = (): Promise<number> => new Promise((resolve) => setTimeout(() => resolve(7), 70_000));
        const done = withProgress((line) => said.push(line), "building it", 300, work);
        await jest.advanceTimersByTimeAsync(70_000);
        await expect(done).resolves.toBe(7);
        expect(said).toEqual([
            "building it, about 5 min",
            "  still building it: 30 s",
            "  still building it: 1 min",
            "  done in 1 min 10 s",
        ]);
    });

    it("falls silent when it fails", async () => {
        const said: string[] = [];
        const failing = withProgress(
            (line) => said.push(line),
            "pulling",
            undefined,
            () => Promise.reject(new Error("no")),
        );
        await expect(failing).rejects.toThrow("no");
        await jest.advanceTimersByTimeAsync(70_000);
        expect(said).toEqual(["pulling"]);
    });
});

describe("the remark on an image", () => {
    it("is missing when the image is what its tag says", () => {
        expect(remark({ reference: "a:1", source: "pulled" })).toBeUndefined();
    });

    it("tells what an image holds instead", () => {
        expect(remark({ reference: "a:1", source: "present", holds: "version 2" })).toBe(
            "a:1 holds: version 2",
        );
    });

    it("tells that an image is omitted", () => {
        expect(remark({ reference: "a:1", unavailable: "no recipe" })).toBe("a:1 is omitted");
    });
});

describe("the cache folder", () => {
    it("is VIGIE_CACHE where it is set", () => {
        expect(cacheFolder({ VIGIE_CACHE: "/c", XDG_CACHE_HOME: "/x" })).toBe("/c");
    });

    it("is in the user's cache otherwise, empty variables aside", () => {
        expect(cacheFolder({ VIGIE_CACHE: "", XDG_CACHE_HOME: "/x" })).toBe("/x/vigie");
        expect(cacheFolder({})).toBe(join(homedir(), ".cache", "vigie"));
    });
});
