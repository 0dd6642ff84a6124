import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateEd25519 } from "../../../../components/host/keys";
import { writeSshAccess } from "../../../../components/host/ssh/files";
import { fingerprint } from "../../../../components/host/ssh/fingerprint";

const client = generateEd25519("");
const hostKey = generateEd25519("").publicKey;
const target = { address: "203.0.113.5", user: "admin", port: 22, hostKeys: [`${hostKey} root@host`] };
const base = mkdtempSync(join(tmpdir(), "vigie-ssh-"));
const folder = join(base, "ssh");

afterAll(() => rmSync(base, { recursive: true }));

function modeOf(path: string): number {
    return statSync(path).mode & 0o777;
}

describe("the access to a host", () => {
    it("is a URL and options that hold no secret and are the same in each run", () => {
        const access = writeSshAccess(folder, target, client.privateKey);
        expect(access).toEqual({
            host: "ssh://admin@203.0.113.5:22",
            sshOpts: ["-F", join(folder, "ssh_config"), "-o", "ConnectTimeout=10"],
            target,
            publicKey: client.publicKey,
        });
        expect(writeSshAccess(folder, target, client.privateKey)).toEqual(access);
        expect(JSON.stringify(access)).not.toContain("PRIVATE KEY");
    });

    it("is in files of their owner alone, and leaves nothing else behind", () => {
        writeSshAccess(folder, target, client.privateKey.trim());
        expect(readdirSync(folder).sort()).toEqual(["id", "known_hosts", "ssh_config"]);
        expect(modeOf(folder)).toBe(0o700);
        expect(["id", "known_hosts", "ssh_config"].map((file) => modeOf(join(folder, file)))).toEqual([
            0o600, 0o600, 0o600,
        ]);
        expect(readFileSync(join(folder, "id"), "utf8")).toBe(client.privateKey);
    });

    it("trusts the pinned keys alone, by a name that no address changes", () => {
        writeSshAccess(
            folder,
            { ...target, hostKeys: [hostKey, "ssh-rsa AAAAB3NzaC1yc2E= x"] },
            client.privateKey,
        );
        expect(readFileSync(join(folder, "known_hosts"), "utf8")).toBe(
            `vigie-host ${hostKey}\nvigie-host ssh-rsa AAAAB3NzaC1yc2E=\n`,
        );
        const config = readFileSync(join(folder, "ssh_config"), "utf8");
        const settings = [
            "HostKeyAlias vigie-host",
            "HostKeyAlgorithms ssh-ed25519,rsa-sha2-512,rsa-sha2-256",
            `UserKnownHostsFile "${join(folder, "known_hosts")}"`,
            "GlobalKnownHostsFile /dev/null",
            "StrictHostKeyChecking yes",
            "UpdateHostKeys no",
            "IdentitiesOnly yes",
            "IdentityAgent none",
            "BatchMode yes",
            `ControlPath "${join(folder, "master")}"`,
        ];
        for (const setting of settings) {
            expect(config).toContain(`\n    ${setting}\n`);
        }
    });

    it("writes an IPv6 address as URLs have it", () => {
        const access = writeSshAccess(
            folder,
            { ...target, address: "2001:db8::5", port: 2222 },
            client.privateKey,
        );
        expect(access.host).toBe("ssh://admin@[2001:db8::5]:2222");
    });

    it("has a socket whose path is short enough, however long the folder's is", () => {
        const long = join(base, "x".repeat(100));
        writeSshAccess(long, target, client.privateKey);
        const config = readFileSync(join(long, "ssh_config"), "utf8");
        const socket = /ControlPath "(.+)"/.exec(config)?.[1] ?? "";
        expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(86);
        expect(socket).not.toContain("x".repeat(100));
        expect(modeOf(join(socket, ".."))).toBe(0o700);
    });

    it("refuses what is no private key, without repeating it", () => {
        const write = (): unknown => writeSshAccess(folder, target, "hunter2 is not a key");
        expect(write).toThrow("not a private key in OpenSSH's format");
        expect(write).not.toThrow("hunter2");
    });
});

test("a fingerprint is the one that OpenSSH prints", () => {
    const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
    expect(fingerprint(key)).toBe("SHA256:ZkAslGjFiUHdGf/WUL8rQvkib4PTvQatUV0OUQSncCA");
});
