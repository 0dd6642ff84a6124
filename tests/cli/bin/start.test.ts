import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/* eslint-disable @typescript-eslint/no-require-imports -- these files run before there is anything but Node.js. */
const { isInstalled } = require("../../../cli/bin/packages.cjs") as {
    isInstalled: (root: string, lock: unknown) => boolean;
};
const { hashSources } = require("../../../cli/bin/sources.cjs") as {
    hashSources: (root: string) => string;
};
const { lazyPackages, noteTrace } = require("../../../cli/bin/build.cjs") as {
    lazyPackages: readonly string[];
    noteTrace: string;
};
const { keepFile, partialPlace, putInPlace, removeOthers } =
    require("../../../cli/bin/bundleFolders.cjs") as {
        keepFile: (file: string, content: string) => void;
        partialPlace: (place: string) => string;
        putInPlace: (partial: string, folder: string) => void;
        removeOthers: (cache: string, prefix: string, place: string) => void;
    };
/* eslint-enable @typescript-eslint/no-require-imports */

function folder(files: Record<string, string>): string {
    const root = mkdtempSync(join(tmpdir(), "vigie-"));
    for (const [path, content] of Object.entries(files)) {
        mkdirSync(join(root, path, ".."), { recursive: true });
        writeFileSync(join(root, path), content);
    }
    return root;
}

describe("packages are installed", () => {
    const lock = {
        packages: {
            "": { version: "0.1.0" },
            "node_modules/a": { version: "1.0.0" },
            "node_modules/other-system": { version: "1.0.0", optional: true },
        },
    };
    const hidden = "node_modules/.package-lock.json";

    test("where npm has put those that the lock file names", () => {
        const root = folder({
            [hidden]: JSON.stringify({ packages: { "node_modules/a": { version: "1.0.0" } } }),
        });
        expect(isInstalled(root, lock)).toBe(true);
    });

    test("but not where one is missing, has another version, or npm never ran", () => {
        expect(isInstalled(folder({ [hidden]: '{"packages":{}}' }), lock)).toBe(false);
        const older = { packages: { "node_modules/a": { version: "0.9.0" } } };
        expect(isInstalled(folder({ [hidden]: JSON.stringify(older) }), lock)).toBe(false);
        expect(isInstalled(folder({}), lock)).toBe(false);
    });
});

describe("the bundle is made anew", () => {
    const files = { "index.ts": "a", "components/x/y.ts": "b", "package-lock.json": "{}" };

    test("for every change of a source, wherever it is, and for a new file", () => {
        const root = folder(files);
        const seen = new Set([hashSources(root)]);
        for (const [path, content] of [
            ["index.ts", "c"],
            ["components/x/y.ts", "c"],
            ["components/x/z.ts", ""],
            ["package-lock.json", '{"a":1}'],
            ["cli/bin/build.cjs", ""],
        ] as const) {
            mkdirSync(join(root, path, ".."), { recursive: true });
            writeFileSync(join(root, path), content);
            seen.add(hashSources(root));
        }
        expect(seen.size).toBe(6);
    });

    test("in a folder that was moved, but not for what is no source", () => {
        const root = folder(files);
        const hash = hashSources(root);
        writeFileSync(join(root, "README.md"), "x");
        writeFileSync(join(root, "components", "notes.txt"), "x");
        expect(hashSources(root)).toBe(hash);
        expect(hashSources(folder(files))).not.toBe(hash);
    });
});

describe("commands of one checkout that run at the same time", () => {
    /** Larger than any number that a system gives a process. */
    const nobody = 2 ** 30;

    test("leave each other the bundle that is being made, and remove those of older sources", () => {
        const own = "bundle-new";
        const made = `bundle-other.${process.ppid}`;
        const cache = folder({
            [`${own}/main.cjs`]: "",
            [`${made}/main.cjs`]: "",
            "bundle-old/main.cjs": "",
            [`bundle-old.${nobody}/main.cjs`]: "",
            "pulumi.json": "",
        });
        removeOthers(cache, "bundle-", join(cache, own));
        expect(readdirSync(cache).sort()).toEqual([own, made, "pulumi.json"].sort());
    });

    test("may both make the same one: the second takes the first's", () => {
        const cache = folder({ "bundle-new/main.cjs": "first" });
        const place = join(cache, "bundle-new");
        const partial = partialPlace(place);
        mkdirSync(partial);
        writeFileSync(join(partial, "main.cjs"), "second");
        putInPlace(partial, place);
        expect(readdirSync(cache)).toEqual(["bundle-new"]);
        expect(readFileSync(join(place, "main.cjs"), "utf8")).toBe("first");
    });

    test("are told where one cannot take its place", () => {
        const cache = folder({});
        const place = join(cache, "bundle-new");
        expect(() => putInPlace(partialPlace(place), place)).toThrow("ENOENT");
    });

    test("end well where a bundle is removed under them: machine code is kept only where there is a place for it", () => {
        const cache = folder({ "bundle-old/main.cjs": "" });
        const compiled = join(cache, "bundle-old", "main.cjs.v20");
        keepFile(compiled, "code");
        expect(readFileSync(compiled, "utf8")).toBe("code");
        rmSync(join(cache, "bundle-old"), { recursive: true });
        keepFile(compiled, "code");
        expect(readdirSync(cache)).toEqual([]);
    });
});

describe("what the bundle does to the SDK still fits its version", () => {
    const sdk = join(__dirname, "../../../node_modules/@pulumi/pulumi");

    test("a stack trace is noted in one place", () => {
        const source = readFileSync(join(sdk, "runtime/debuggable.js"), "utf8");
        expect(source.split(noteTrace)).toHaveLength(2);
    });

    test("the packages that are loaded late are the SDK's", () => {
        const sources = ["runtime/closure/codePaths.js", "typescript-shim.js"].map((file) =>
            readFileSync(join(sdk, file), "utf8"),
        );
        for (const name of lazyPackages) {
            expect(sources.join("")).toContain(`require("${name}")`);
        }
    });
});
