import { firstWay, Unavailable, type Way } from "../../../cli/toolchain/firstWay";

describe("getting something the first way that works", () => {
    const tried: string[] = [];
    const said: string[] = [];
    const way = (how: string, result: string | undefined | Error): Way<string> => ({
        how,
        attempt: () => {
            tried.push(how);
            return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
        },
    });
    const get = (...ways: Way<string>[]): Promise<string> =>
        firstWay("the thing", ways, (line) => said.push(line));

    beforeEach(() => {
        tried.length = 0;
        said.length = 0;
    });

    it("tries in order and stops at the first that gives it", async () => {
        await expect(
            get(way("kept", undefined), way("ordinary", "it"), way("fallback", "other")),
        ).resolves.toBe("it");
        expect(tried).toEqual(["kept", "ordinary"]);
    });

    it("says nothing of what is simply not there", async () => {
        await get(way("kept", undefined), way("ordinary", "it"));
        expect(said).toEqual([]);
    });

    it("says each refusal before it goes on", async () => {
        await expect(
            get(way("docker pull a:1", new Error("lookup registry: no such host")), way("fallback", "built")),
        ).resolves.toBe("built");
        expect(said).toEqual(["docker pull a:1: lookup registry: no such host"]);
        expect(tried).toEqual(["docker pull a:1", "fallback"]);
    });

    it("fails with every refusal when nothing works", async () => {
        const failed = get(
            way("kept", undefined),
            way("download", new Error("refused")),
            way("build", new Error("no Go")),
        );
        await expect(failed).rejects.toThrow("the thing is unavailable: download: refused; build: no Go");
        await expect(failed).rejects.toBeInstanceOf(Unavailable);
    });

    it("says so when it is nowhere and nothing refused", async () => {
        await expect(get(way("kept", undefined))).rejects.toThrow("the thing is unavailable: not found");
    });
});
