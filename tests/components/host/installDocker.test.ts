import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installDockerScript } from "../../../components/host/render/docker";
import { onPath } from "../../../cli/toolchain/executable";

const folder = mkdtempSync(join(tmpdir(), "vigie-docker-"));
const bin = join(folder, "bin");
const log = join(folder, "log");
const withGpg = onPath("gpg") === undefined ? test.skip : test;
const gpg = (...args: string[]): string =>
    execFileSync("gpg", ["--homedir", join(folder, "gpg"), "--batch", ...args], {
        encoding: "utf8",
        stdio: "pipe",
    });

/** The script with folders of its own in place of the machine's. */
const script = installDockerScript
    .replaceAll("/etc/apt/", `${folder}/apt/`)
    .replace(". /etc/os-release", "ID=debian VERSION_ID=12 VERSION_CODENAME=bookworm");

let fingerprint = "";

function command(name: string, body: string): void {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}

beforeAll(() => {
    mkdirSync(bin);
    mkdirSync(join(folder, "apt/sources.list.d"), { recursive: true });
    mkdirSync(join(folder, "gpg"), { mode: 0o700 });
    writeFileSync(join(folder, "script"), script, { mode: 0o755 });
    command("apt-get", `shift 6; echo "apt-get $*" >>'${log}'`);
    command("apt-mark", `echo "apt-mark $*" >>'${log}'`);
    command("dpkg", "echo amd64");
    // The last argument is the address, and the file stands behind -o.
    command(
        "curl",
        `while [ "$1" != -o ]; do shift; done; cp '${folder}/served' "$2"; echo "curl $3" >>'${log}'`,
    );
    if (onPath("gpg") !== undefined) {
        gpg("--passphrase", "", "--quick-generate-key", "somebody", "ed25519", "sign", "never");
        writeFileSync(join(folder, "served"), gpg("--armor", "--export"));
        fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(gpg("--list-keys", "--with-colons"))![1]!;
    }
});

beforeEach(() => writeFileSync(log, ""));

afterAll(() => {
    spawnSync("gpgconf", ["--homedir", join(folder, "gpg"), "--kill", "all"]);
    rmSync(folder, { recursive: true, force: true });
});

function run(expected: string): { status: number | null; stderr: string; done: string[] } {
    const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}`, HOME: folder };
    const { status, stderr } = spawnSync(join(folder, "script"), ["28.5.1", expected], {
        encoding: "utf8",
        env: environment,
    });
    return { status, stderr, done: readFileSync(log, "utf8").trim().split("\n") };
}

describe("vigie-install-docker", () => {
    withGpg("installs one version from a repository with the known key, and holds it", () => {
        expect(run(fingerprint)).toMatchObject({
            status: 0,
            done: [
                "apt-get update",
                "apt-get install --no-install-recommends ca-certificates curl gnupg unattended-upgrades",
                "curl https://download.docker.com/linux/debian/gpg",
                "apt-get update",
                "apt-get install --no-install-recommends docker-ce=5:28.5.1-1~debian.12~bookworm docker-ce-cli=5:28.5.1-1~debian.12~bookworm containerd.io",
                "apt-mark hold docker-ce docker-ce-cli containerd.io",
            ],
        });
        expect(readFileSync(join(folder, "apt/sources.list.d/docker.list"), "utf8")).toBe(
            `deb [arch=amd64 signed-by=${folder}/apt/keyrings/docker.asc] https://download.docker.com/linux/debian bookworm stable\n`,
        );
    });

    withGpg("installs nothing from a repository with another key, and keeps no trust in it", () => {
        const known = "9DC858229FC7DD38854AE2D88D81803C0EBFCD88";
        const { status, stderr, done } = run(known);
        expect(status).toBe(1);
        expect(stderr).toContain(
            `vigie-install-docker: the key of https://download.docker.com/linux/debian is ${fingerprint}, and should be ${known}\n`,
        );
        expect(done.at(-1)).toBe("curl https://download.docker.com/linux/debian/gpg");
        expect(existsSync(join(folder, "apt/keyrings/docker.asc"))).toBe(false);
    });
});
