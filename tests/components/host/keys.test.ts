import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateEd25519, publicKeyOf } from "../../../components/host/keys";
import { onPath } from "../../../cli/toolchain/executable";

const folder = mkdtempSync(join(tmpdir(), "vigie-keys-"));
const sshKeygen = onPath("ssh-keygen");
const withSshKeygen = sshKeygen === undefined ? test.skip : test;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `ssh-keygen` makes with these options. */
function made(name: string, ...options: string[]): { privateKey: string; publicKey: string } {
    const file = join(folder, name);
    execFileSync(sshKeygen!, ["-q", "-f", file, "-C", "someone@there", ...options]);
    return { privateKey: readFileSync(file, "utf8"), publicKey: readFileSync(`${file}.pub`, "utf8").trim() };
}

describe("publicKeyOf", () => {
    test("gives the public half of a key that was made here, without the comment", () => {
        const { privateKey, publicKey } = generateEd25519("vigie");
        expect(publicKey).toMatch(/^ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43} vigie$/);
        expect(`${publicKeyOf(privateKey)} vigie`).toBe(publicKey);
    });

    withSshKeygen.each(["ed25519", "ecdsa"])("agrees with ssh-keygen on a key of kind %s", (kind) => {
        const { privateKey, publicKey } = made(kind, "-t", kind, "-N", "");
        expect(`${publicKeyOf(privateKey)} someone@there`).toBe(publicKey);
    });

    test("takes a key whose lines end as on Windows, or that lost its last line end", () => {
        const { privateKey } = generateEd25519("");
        expect(publicKeyOf(privateKey.replaceAll("\n", "\r\n"))).toBe(publicKeyOf(privateKey));
        expect(publicKeyOf(privateKey.trim())).toBe(publicKeyOf(privateKey));
    });

    withSshKeygen("refuses a key with a passphrase", () => {
        const { privateKey } = made("locked", "-t", "ed25519", "-N", "hunter2", "-a", "1");
        expect(() => publicKeyOf(privateKey)).toThrow(
            "the private key has a passphrase (cipher aes256-ctr): make one without",
        );
    });

    test.each([
        [
            "a key of another format",
            "-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----\n",
        ],
        [
            "another content",
            "-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----\n",
        ],
        ["nothing", ""],
    ])("refuses %s, and does not repeat it", (_, text) => {
        expect(() => publicKeyOf(text)).toThrow(
            new Error("it is not a private key in OpenSSH's format (-----BEGIN OPENSSH PRIVATE KEY-----)"),
        );
    });

    test("refuses a key that is cut short", () => {
        const lines = generateEd25519("").privateKey.split("\n");
        expect(() => publicKeyOf([...lines.slice(0, 2), ...lines.slice(-2)].join("\n"))).toThrow(
            new Error("the key is cut short"),
        );
    });
});

describe("generateEd25519", () => {
    test("makes another key each time", () => {
        expect(generateEd25519("a").privateKey).not.toBe(generateEd25519("a").privateKey);
    });

    // The comment's length decides how many bytes of padding there are.
    withSshKeygen.each(["", "a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg"])(
        "makes keys that ssh-keygen reads, with the comment %p",
        (comment) => {
            const { privateKey, publicKey } = generateEd25519(comment);
            const file = join(folder, `comment-${comment}`);
            writeFileSync(file, privateKey, { mode: 0o600 });
            expect(execFileSync(sshKeygen!, ["-y", "-f", file], { encoding: "utf8" }).trim()).toBe(publicKey);
        },
    );

    withSshKeygen("makes keys that sign what their public half verifies", () => {
        const { privateKey, publicKey } = generateEd25519("vigie");
        const key = join(folder, "signer");
        const message = join(folder, "message");
        writeFileSync(key, privateKey, { mode: 0o600 });
        writeFileSync(message, "a message");
        writeFileSync(join(folder, "allowed"), `vigie ${publicKey}\n`);
        execFileSync(sshKeygen!, ["-q", "-Y", "sign", "-f", key, "-n", "file", message]);
        const verify = ["-Y", "verify", "-f", join(folder, "allowed"), "-I", "vigie", "-n", "file"];
        expect(
            execFileSync(sshKeygen!, [...verify, "-s", `${message}.sig`], {
                input: "a message",
                encoding: "utf8",
            }),
        ).toMatch(/^Good "file" signature for vigie with ED25519 key/);
    });
});
