import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bumpModule } from "../../../tools/bump/bumpModule";
import { temporaryFolder } from "../../cli/toolchain/stubCommand";

/** A module folder, and a `go` that records its calls there and then does as told. */
function prepared(script: string): { folder: string; go: string; calls: () => string } {
    const [folder, bin] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(folder, "go.mod"), "module m\nrequire example.org/thing v1.0.0\n");
    writeFileSync(join(folder, "go.sum"), "old\n");
    const go = join(bin, "go");
    writeFileSync(go, `#!/bin/sh\necho "$*" >> ${bin}/calls\n${script}\n`);
    chmodSync(go, 0o755);
    return { folder, go, calls: () => readFileSync(join(bin, "calls"), "utf8") };
}

const change = {
    recipe: {
        title: "thing",
        module: "thing",
        commands: { thing: "example.org/thing/cmd/thing" },
        version: { variable: "main.version", module: "example.org/thing" },
        coldSeconds: 1,
    },
    pinned: { module: "example.org/thing" },
    version: "1.1.0",
};

describe("a module's bump", () => {
    it("gets the version and the sums of what the commands need", async () => {
        const { folder, go, calls } = prepared("echo new > go.mod; echo new > go.sum");
        expect(await bumpModule({ ...change, folder }, go)).toBeUndefined();
        expect(calls()).toBe("get example.org/thing@v1.1.0\nlist -deps example.org/thing/cmd/thing\n");
        expect(readFileSync(join(folder, "go.mod"), "utf8")).toBe("new\n");
    });

    it("leaves the folder as it was where that fails, and says why", async () => {
        const { folder, go } = prepared("echo new > go.mod; echo '403 Forbidden' >&2; exit 1");
        expect(await bumpModule({ ...change, folder }, go)).toBe("403 Forbidden");
        expect(readFileSync(join(folder, "go.mod"), "utf8")).toContain("v1.0.0");
        expect(readFileSync(join(folder, "go.sum"), "utf8")).toBe("old\n");
    });
});
