import { WireReader } from "./sshWire";

const kinds = new Set([
    "ssh-ed25519",
    "ssh-rsa",
    "ecdsa-sha2-nistp256",
    "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
]);

/** The kind of a public key as text, `ssh-ed25519 AAAA…`, with or without a comment; undefined for what is none. */
export function publicKeyKind(line: string): string | undefined {
    const [, kind = "", blob = ""] = /^(\S+) ([A-Za-z0-9+/]+={0,2})(?: [^\r\n]*)?$/.exec(line) ?? [];
    return kinds.has(kind) && kindWithin(blob) === kind ? kind : undefined;
}

/** The kind is also the first part of what is encoded. */
function kindWithin(blob: string): string | undefined {
    try {
        return new WireReader(Buffer.from(blob, "base64")).text().toString();
    } catch {
        return undefined;
    }
}
