import { createHash } from "node:crypto";

/** The fingerprint of a public key, as OpenSSH prints it: `SHA256:…`. */
export function fingerprint(publicKey: string): string {
    const blob = Buffer.from(publicKey.trim().split(/\s+/)[1] ?? "", "base64");
    return `SHA256:${createHash("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
}

/** A public key's fingerprint and kind: `SHA256:… (ssh-ed25519)`. */
export function describeKey(publicKey: string): string {
    return `${fingerprint(publicKey)} (${kindOf(publicKey)})`;
}

/** The kind of a public key: `ssh-ed25519`. */
export function kindOf(publicKey: string): string {
    return publicKey.trim().split(/\s+/)[0] ?? "";
}
