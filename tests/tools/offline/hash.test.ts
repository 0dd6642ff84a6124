import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { images } from "../../../components/images";
import { type GoRecipe, goEntry } from "../../../tools/offline/goBuild";
import { hashOf, hashOfFolder } from "../../../tools/offline/hash";
import { recipeHash } from "../../../tools/offline/image";
import { temporaryFolder } from "../../cli/toolchain/stubCommand";

describe("the hash of a recipe", () => {
    it("is short, and the same for the same data in whatever order", () => {
        expect(hashOf({ a: 1, b: { c: 2, d: 3 } })).toBe(hashOf({ b: { d: 3, c: 2 }, a: 1 }));
        expect(hashOf({})).toMatch(/^[0-9a-f]{16}$/);
    });

    it("changes with a value, and with the order of a list", () => {
        expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }));
        expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
    });

    it("of a folder changes with the name and the content of a file at any depth", () => {
        const folder = temporaryFolder();
        mkdirSync(join(folder, "deep"));
        writeFileSync(join(folder, "deep", "go.mod"), "module a");
        const before = hashOfFolder(folder);
        writeFileSync(join(folder, "deep", "go.mod"), "module b");
        const edited = hashOfFolder(folder);
        writeFileSync(join(folder, "main.go"), "package main");
        expect(new Set([before, edited, hashOfFolder(folder)]).size).toBe(3);
        expect(hashOfFolder(folder)).toBe(hashOfFolder(folder));
    });

    it("of a build changes with what is built, and not with what is said about it", () => {
        const recipe: GoRecipe = {
            title: "the thing 1",
            module: "cadvisor",
            commands: { thing: "." },
            version: { variable: "main.version", value: "1" },
            coldSeconds: 1,
        };
        const key = (changes: Partial<GoRecipe>): string => goEntry({ ...recipe, ...changes }).key;
        expect(key({ title: "other words", coldSeconds: 2 })).toBe(key({}));
        const changed = [
            {},
            { version: { variable: "main.version", value: "2" } },
            { tags: ["netgo"] },
            { target: { os: "linux", arch: "arm64" } },
            { module: "compose" },
        ].map(key);
        expect(new Set(changed).size).toBe(changed.length);
    });

    it("of an image is there where it can be built, and only there", () => {
        expect(recipeHash(images.prometheus)).toMatch(/^[0-9a-f]{16}$/);
        expect(recipeHash(images.prometheus)).not.toBe(recipeHash(images.alertmanager));
        expect(recipeHash(images.grafana)).toBeUndefined();
        expect(recipeHash("example/unknown:v1")).toBeUndefined();
    });
});
