import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { librariesOf, pack } from "../../../tools/offline/rootfs";
import { mustRun } from "../../../cli/toolchain/run";
import { temporaryFolder } from "../../cli/toolchain/stubCommand";

const onLinux = process.platform === "linux" ? describe : describe.skip;

onLinux("the layer of an image", () => {
    async function packed(owner?: number): Promise<string> {
        const root = temporaryFolder();
        for (const folder of ["bin", "tmp", "data"]) mkdirSync(join(root, folder), { mode: 0o700 });
        writeFileSync(join(root, "bin", "server"), "#!", { mode: 0o700 });
        const archive = join(temporaryFolder(), "layer.tar");
        await pack(root, ["/data"], archive, owner);
        return archive;
    }

    /** Each path with its owner and rights. */
    async function listed(archive: string): Promise<(string | undefined)[][]> {
        const lines = await mustRun("tar", ["--list", "--verbose", "--numeric-owner", "--file", archive]);
        return lines
            .trim()
            .split("\n")
            .map((line) => line.split(/\s+/))
            .map((fields) => [fields.at(-1), fields[1], fields[0]]);
    }

    it("belongs to root, but for the folders of nobody, and can be read by everyone", async () => {
        expect(await listed(await packed())).toEqual([
            ["./", "0/0", "drwxr-xr-x"],
            ["./bin/", "0/0", "drwxr-xr-x"],
            ["./bin/server", "0/0", "-rwxr-xr-x"],
            ["./tmp/", "0/0", "drwxr-xr-x"],
            ["./data/", "65534/65534", "drwxr-xr-x"],
        ]);
    });

    it("has folders of another user where the image's server is run as that one", async () => {
        const folders = (await listed(await packed(10001))).filter(([, owner]) => owner !== "0/0");
        expect(folders).toEqual([["./data/", "10001/10001", "drwxr-xr-x"]]);
    });

    it("is the same to the byte when it is packed again", async () => {
        expect(readFileSync(await packed()).equals(readFileSync(await packed()))).toBe(true);
    });

    it("gets the libraries of a command that is not static, and none for what is no program", async () => {
        const libraries = await librariesOf("/bin/sh");
        expect(libraries.some(([place]) => /libc\.|ld-/.test(place))).toBe(true);
        expect(libraries.every(([place, file]) => place === file && place.startsWith("/"))).toBe(true);
        const text = join(temporaryFolder(), "text");
        writeFileSync(text, "no program");
        await expect(librariesOf(text)).resolves.toEqual([]);
    });
});
