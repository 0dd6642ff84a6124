import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConfigPlan, hashFiles, type Reload } from "../../../components/server/configVolume/plan";
import { packed } from "../../../components/server/configVolume/packed";
import {
    type ScriptFolders,
    secretWriterScript,
    writerContent,
    writerScript,
} from "../../../components/server/configVolume/script";

const owner = { user: process.getuid!(), group: process.getgid!() };

const polling: Reload = {
    readyUrl: "http://server/ready",
    readBack: {
        contains: "release-2",
        url: "http://server/limits",
        header: "Tenant: one",
        alsoAt: [{ url: "http://server/rules" }],
    },
};

/** A server that looks at its files by itself, as the writer sees it: answers by URL; none where it is not up. */
type Answers = Readonly<Record<string, string>>;

describe("a writer for a server that looks for itself", () => {
    let root: string;
    beforeEach(() => (root = mkdtempSync(join(tmpdir(), "vigie-reload-"))));
    afterEach(() => rmSync(root, { recursive: true, force: true }));

    function command(name: string, text: string): void {
        const bin = join(root, "bin");
        mkdirSync(bin, { recursive: true });
        writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
        chmodSync(join(bin, name), 0o755);
    }

    function write(files: Record<string, string>, answers: Answers, changes: Partial<ConfigPlan> = {}) {
        const plan: ConfigPlan = { files, secretFiles: {}, owner, reload: polling, ...changes };
        return run((folders) => writerScript(plan, folders), writerContent(plan), answers);
    }

    function writeSecret(value: string, answers: Answers) {
        const secretReload = { url: "http://server/reload", answer: "ok", readyUrl: "http://server/ready" };
        const plan: ConfigPlan = { files: {}, secretFiles: {}, owner, secretReload };
        return run((folders) => secretWriterScript(plan, folders), packed({ password: value }), answers);
    }

    function run(script: (folders: ScriptFolders) => string, content: string, answers: Answers) {
        const cases = Object.entries(answers).map(([url, text]) => `*" ${url}") echo '${text}' ;;`);
        command(
            "wget",
            `echo "$*" >>${root}/asked\ncase " $*" in ${cases.join(" ")} *) echo refused >&2; exit 1 ;; esac`,
        );
        command("timeout", 'shift; exec "$@"');
        command("sleep", "true");
        const folders = {
            upload: join(root, "up"),
            volume: join(root, "volume"),
            mount: join(root, "mount"),
        };
        mkdirSync(folders.upload, { recursive: true });
        mkdirSync(folders.volume, { recursive: true });
        writeFileSync(join(folders.upload, "files.sh"), content);
        const { status, stdout } = spawnSync("sh", ["-c", script(folders)], {
            encoding: "utf8",
            env: { ...process.env, PATH: `${join(root, "bin")}:${process.env.PATH}` },
        });
        return { status, stdout };
    }

    const current = (path: string) => readFileSync(join(root, "volume/current", path), "utf8");
    const up = { "http://server/ready": "ready" };
    const taken = { ...up, "http://server/limits": "a release-2 b", "http://server/rules": "release-2" };

    it("tells it nothing, and waits until each place shows the new files", () => {
        write({ "limits.yml": "1" }, {});
        const files = { "limits.yml": "2" };
        expect(write(files, taken)).toEqual({
            status: 0,
            stdout: `vigie: files ${hashFiles(files)} are in force\nvigie: the server runs files ${hashFiles(files)}\n`,
        });
        expect(readFileSync(join(root, "asked"), "utf8").split("\n")).toEqual([
            "-q -O /dev/null http://server/ready",
            "-q -O - --header Tenant: one http://server/limits",
            "-q -O - http://server/rules",
            "",
        ]);
    });

    it("puts the files before back in force where one place does not show the new ones", () => {
        write({ "limits.yml": "1" }, {});
        const files = { "limits.yml": "2" };
        const result = write(files, { ...taken, "http://server/rules": "release-1" });
        expect(result.status).toBe(1);
        expect(result.stdout).toContain(
            `the server does not take files ${hashFiles(files)}, and its log says why; the files before are in force again`,
        );
        expect(current("limits.yml")).toBe("1");
        expect(readdirSync(join(root, "volume/releases"))).toEqual([`${hashFiles({ "limits.yml": "1" })}-1`]);
    });

    it("asks nothing of a server that is replaced, which may be down for what is fixed now", () => {
        const startupFiles = ["server.yml"];
        write({ "server.yml": "broken", "limits.yml": "1" }, {}, { startupFiles });
        const result = write({ "server.yml": "fixed", "limits.yml": "2" }, {}, { startupFiles });
        expect(result.status).toBe(0);
        expect(result.stdout).toContain("vigie: the server is replaced with these files\n");
        expect(current("limits.yml")).toBe("2");
        expect(readdirSync(join(root, "volume/releases"))).toHaveLength(2);
    });

    it("does ask one whose startup files are as before", () => {
        const startupFiles = ["server.yml"];
        write({ "server.yml": "same", "limits.yml": "1" }, {}, { startupFiles });
        expect(write({ "server.yml": "same", "limits.yml": "2" }, taken, { startupFiles }).stdout).toContain(
            "the server runs files",
        );
    });

    it("does not tell one that is to be told, where it runs these files already", () => {
        const reload = { ...polling, url: "http://server/reload" };
        const asked = () => readFileSync(join(root, "asked"), "utf8");
        write({ "limits.yml": "1" }, {}, { reload });
        expect(write({ "limits.yml": "2" }, taken, { reload }).status).toBe(0);
        expect(asked()).not.toContain("http://server/reload");
        const { status } = write({ "limits.yml": "3" }, { ...up, "http://server/reload": "" }, { reload });
        expect(status).toBe(75);
        expect(asked()).toContain("--post-data  http://server/reload");
    });

    describe("secret files", () => {
        const secret = () => readFileSync(join(root, "volume/secrets/password"), "utf8");
        const told = "-q -O - --post-data  http://server/reload";
        const asked = () => readFileSync(join(root, "asked"), "utf8").split("\n");

        it("are announced to the server that has to reload them, once it is there", () => {
            expect(writeSecret("first", {})).toEqual({
                status: 0,
                stdout: "vigie: secret files are in force\n",
            });
            const { status } = writeSecret("second", { ...up, "http://server/reload": "ok" });
            expect([status, secret()]).toEqual([0, "second"]);
            expect(asked()).toEqual(["-q -O /dev/null http://server/ready", told, ""]);
        });

        it.each([
            ["an error", {}, "refused"],
            [
                "a success without the word",
                { "http://server/reload": "" },
                "it does not say ok, and its log says why",
            ],
        ])("are those before where the server answers %s", (_, answers, reason) => {
            writeSecret("first", {});
            const { status, stdout } = writeSecret("second", { ...up, ...answers });
            expect([status, secret()]).toEqual([1, "first"]);
            expect(stdout).toBe(
                "vigie: secret files are in force\n" +
                    `vigie: the server refused to reload (${reason}); the files before are in force again\n`,
            );
        });
    });
});
