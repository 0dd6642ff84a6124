import { spawnSync } from "node:child_process";
import {
    existsSync,
    lstatSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    readlinkSync,
    rmSync,
    statSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { type ConfigPlan, hashFiles } from "../../../components/server/configVolume/plan";
import {
    secretWriterScript,
    temporaryFailure,
    writerContent,
    writerScript,
} from "../../../components/server/configVolume/script";
import { compressed, decompressed } from "../../../components/server/configVolume/compressed";
import { packed, unpacked } from "../../../components/server/configVolume/packed";
import { quote } from "../../../components/server/configVolume/shell";

const owner = { user: process.getuid!(), group: process.getgid!() };

/** A writer's file system in a folder of the test's own; the script itself is the one that ships. */
class Writer {
    private readonly root = mkdtempSync(join(tmpdir(), "vigie-writer-"));
    private readonly folders = {
        upload: this.at("upload"),
        volume: this.at("volume"),
        mount: this.at("mount"),
    };

    public constructor() {
        mkdirSync(this.folders.volume);
    }

    public at(...path: string[]): string {
        return join(this.root, ...path);
    }

    public write(changes: Partial<ConfigPlan>) {
        const plan: ConfigPlan = { files: {}, secretFiles: {}, owner, ...changes };
        return this.run(writerScript(plan, this.folders), writerContent(plan));
    }

    public writeText(changes: Partial<ConfigPlan>, content: string) {
        const plan: ConfigPlan = { files: {}, secretFiles: {}, owner, ...changes };
        return this.run(writerScript(plan, this.folders), content);
    }

    public writeSecrets(secrets: Record<string, string>, changes: Partial<ConfigPlan> = {}) {
        const plan: ConfigPlan = { files: {}, secretFiles: {}, owner, ...changes };
        return this.run(secretWriterScript(plan, this.folders), packed(secrets));
    }

    private run(script: string, content: string) {
        this.put(join(this.folders.upload, "files.sh"), content);
        const { status, stdout, stderr } = spawnSync("sh", ["-c", script], { encoding: "utf8" });
        return { status, stdout, stderr };
    }

    public current(path: string): string {
        return readFileSync(this.at("volume", "current", path), "utf8");
    }

    public releases(): string[] {
        return readdirSync(this.at("volume", "releases")).sort();
    }

    public put(path: string, content: string): void {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
    }

    public remove(): void {
        rmSync(this.root, { recursive: true, force: true });
    }
}

describe("the writer's script", () => {
    let writer: Writer;
    beforeEach(() => (writer = new Writer()));
    afterEach(() => writer.remove());

    it("puts the first files in force through a link", () => {
        const files = { "server.yml": "a: 1\n", "rules/host.yml": "groups: []\n" };
        expect(writer.write({ files })).toEqual({
            status: 0,
            stdout: `vigie: files ${hashFiles(files)} are in force\n`,
            stderr: "",
        });
        expect(writer.current("server.yml")).toBe("a: 1\n");
        expect(writer.current("rules/host.yml")).toBe("groups: []\n");
        expect(readlinkSync(writer.at("volume", "current"))).toBe(`releases/${hashFiles(files)}-1`);
    });

    it("lets everybody read plain files and only the owner read secret files, and forgets its copies of those", () => {
        writer.writeSecrets({ password: "canary" });
        writer.write({ files: { "server.yml": "a" }, secretFiles: { password: "redis" } });
        const mode = (path: string) => (statSync(writer.at("volume", path)).mode & 0o777).toString(8);
        expect([mode("current/server.yml"), mode("secrets"), mode("secrets/password")]).toEqual([
            "444",
            "755",
            "400",
        ]);
        expect(readFileSync(writer.at("volume/secrets/password"), "utf8")).toBe("canary");
    });

    it("forgets the writer's own copies of secret files", () => {
        writer.writeSecrets({ password: "canary" });
        expect(readdirSync(writer.at("upload"))).toEqual([]);
    });

    it("changes a secret file without touching the plain ones, and keeps no older one", () => {
        writer.writeSecrets({ password: "first" });
        writer.write({ files: { "server.yml": "a" }, secretFiles: { password: "redis" } });
        const release = readlinkSync(writer.at("volume/current"));
        expect(writer.writeSecrets({ password: "second" }).stdout).toBe("vigie: secret files are in force\n");
        expect(readFileSync(writer.at("volume/secrets/password"), "utf8")).toBe("second");
        expect(readlinkSync(writer.at("volume/current"))).toBe(release);
        expect(readdirSync(writer.at("volume/secret-releases"))).toEqual(["release-2"]);
    });

    it("removes secret files that nothing refers to any more", () => {
        writer.writeSecrets({ password: "canary" });
        writer.write({ files: { "server.yml": "a" } });
        expect(readdirSync(writer.at("volume")).sort()).toEqual(["current", "releases"]);
    });

    it("keeps the files in force and fails with the checker's words when the checker refuses", () => {
        writer.write({ files: { "server.yml": "good" }, check: "true" });
        const refused = writer.write({
            files: { "server.yml": "bad" },
            check: "echo line 3: no such field; false",
        });
        expect(refused).toEqual({
            status: 1,
            stdout: "line 3: no such field\nvigie: these files are refused; the ones in force stay\n",
            stderr: "",
        });
        expect(writer.current("server.yml")).toBe("good");
        expect(writer.releases()).toHaveLength(1);
    });

    it("runs the checker on the new files, at the path that the server will know them by", () => {
        writer.write({ files: { "server.yml": "old" } });
        writer.writeSecrets({ password: "canary" });
        const seen = ["mount/current/server.yml", "mount/secrets/password", "volume/current/server.yml"];
        const check = seen.map((path) => `cat ${quote(writer.at(path))}`).join(" && ");
        const files = { "server.yml": "new " };
        expect(writer.write({ files, secretFiles: { password: "redis" }, check }).stdout).toContain(
            "new canaryold",
        );
    });

    it("keeps the release before and removes older ones", () => {
        const versions = ["one", "two", "three"].map((content) => ({ "server.yml": content }));
        for (const files of versions) {
            writer.write({ files });
        }
        expect(writer.releases()).toEqual(
            [`${hashFiles(versions[1]!)}-1`, `${hashFiles(versions[2]!)}-1`].sort(),
        );
    });

    it("makes a release of its own for files that were in force before", () => {
        const files = { "server.yml": "same" };
        writer.write({ files });
        writer.write({ files });
        expect(writer.releases()).toEqual([`${hashFiles(files)}-1`, `${hashFiles(files)}-2`]);
    });

    it("clears away what a writer that was killed left, and is not led astray by it", () => {
        writer.write({ files: { "server.yml": "good" } });
        writer.put(writer.at("volume/releases/.incoming/server.yml"), "half");
        writer.put(writer.at("volume/.next-releases"), "");
        const files = { "server.yml": "better" };
        expect(writer.write({ files }).status).toBe(0);
        expect(writer.current("server.yml")).toBe("better");
        expect(existsSync(writer.at("volume/releases/.incoming"))).toBe(false);
    });

    it("puts a watched file into the volume's own folder anew with each switch, of secret files too", () => {
        const watchedFile = "server.yml";
        const link = () => lstatSync(writer.at("volume", watchedFile)).ino;
        const text = () => readFileSync(writer.at("volume", watchedFile), "utf8");
        expect(writer.writeSecrets({ users: "a" }, { watchedFile })).toMatchObject({ status: 0 });
        const inodes = [link()];
        for (const content of ["first", "second"]) {
            expect(writer.write({ files: { [watchedFile]: content }, watchedFile })).toMatchObject({
                status: 0,
            });
            expect(text()).toBe(content);
            inodes.push(link());
        }
        writer.writeSecrets({ users: "b" }, { watchedFile });
        expect(text()).toBe("second");
        inodes.push(link());
        expect(inodes.every((inode, index) => inode !== inodes[index - 1])).toBe(true);
    });

    it("calls a volume that cannot be written a temporary failure, without a word about success", () => {
        writer.put(writer.at("volume/releases"), "a file where a folder should be");
        const result = writer.write({ files: { "server.yml": "a" } });
        expect(result.status).toBe(temporaryFailure);
        expect(result.stdout).not.toContain("in force");
    });
});

it("quotes every character for the shell", () => {
    const odd = `it's "$HOME" \`x\` \\ ; & |`;
    expect(spawnSync("sh", ["-c", `printf %s ${quote(odd)}`], { encoding: "utf8" }).stdout).toBe(odd);
});

describe("the hash of files", () => {
    it("does not depend on their order", () => {
        expect(hashFiles({ a: "1", b: "2" })).toBe(hashFiles({ b: "2", a: "1" }));
    });

    it("tells a file's name from its content", () => {
        expect(hashFiles({ ab: "c" })).not.toBe(hashFiles({ a: "bc" }));
    });
});

describe("files packed as one text", () => {
    const odd: Record<string, string> = {
        "plain.yml": "a: 1\n",
        bytes: "é€ 😀",
        "rules/it's.yml": "a: 'b'\n$HOME `id` \\\n",
        secret: "no newline at the end",
        quotes: "it's '' \"",
        "end.yml": "before\nVIGIE_END\nafter\n",
        empty: "",
    };

    it("come back as they were", () => {
        expect(unpacked(packed(odd))).toEqual(odd);
        fc.assert(
            fc.property(
                fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: "grapheme" })),
                (files) => {
                    expect(unpacked(packed(files))).toEqual({ ...files });
                },
            ),
        );
    });

    it("are written to the byte", () => {
        const writer = new Writer();
        writer.write({ files: odd });
        expect(Object.fromEntries(Object.keys(odd).map((path) => [path, writer.current(path)]))).toEqual(odd);
        writer.remove();
    });

    it("are written to the byte where some travel compressed, with the hash of all", () => {
        const writer = new Writer();
        const result = writer.write({
            files: odd,
            compressedFiles: ["plain.yml", "bytes", "rules/it's.yml"],
        });
        expect(result.stdout).toBe(`vigie: files ${hashFiles(odd)} are in force\n`);
        expect(Object.fromEntries(Object.keys(odd).map((path) => [path, writer.current(path)]))).toEqual(odd);
        writer.remove();
    });

    it("leave those in force where the compressed ones do not arrive whole", () => {
        const writer = new Writer();
        writer.write({ files: { "page.html": "old" } });
        const text = compressed({ "page.html": "new" }).replace(
            /\n[A-Za-z0-9+/=]+\nVIGIE/,
            "\nH4sIAAAA\nVIGIE",
        );
        const result = writer.writeText({ files: {} }, `${text}hash=0\nproof=''\n`);
        expect(result.status).toBe(temporaryFailure);
        expect(writer.current("page.html")).toBe("old");
        writer.remove();
    });
});

describe("files compressed as one text", () => {
    const page = "<p>the same again</p>\n".repeat(200);

    it("come back as they were, before whatever follows", () => {
        const files = { "a.html": page, "b/it's.html": "é 😀" };
        expect(unpacked(decompressed(`${compressed(files)}hash=a\n`))).toEqual(files);
    });

    it("are the same text on each machine, and at each time", () => {
        const began = Date.now();
        const first = compressed({ "a.html": page });
        jest.useFakeTimers({ now: began + 86_400_000 });
        expect(compressed({ "a.html": page })).toBe(first);
        jest.useRealTimers();
        expect(first).toMatchInlineSnapshot(`
            "base64 -d <<'VIGIE_COMPRESSED' | gunzip -c >"$upload/compressed.sh"
            H4sIAAAAAAAAA+3YMQqAIBQG4L1TiARvyws8nJJwaWyNh4gKaULen7Yu0b9+R/iCDGX1XFq4a2lJ
            G5Ilj3qRYqbDb96dbl9p4m5HjuqRGpUkKY1Nt1AoFAqFQqFQKBQKhUKhP9avTqYXoRXXumIRAAA=
            VIGIE_COMPRESSED
            . "$upload/compressed.sh"
            "
        `);
    });

    it("are nothing where there are none", () => {
        expect(compressed({})).toBe("");
        expect(decompressed("hash=a\n")).toBe("");
    });
});
