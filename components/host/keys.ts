import { generateKeyPairSync, randomBytes } from "node:crypto";
import { WireReader, wireText } from "./sshWire";

const magic = Buffer.from("openssh-key-v1\0");
const armour =
    /^-----BEGIN OPENSSH PRIVATE KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END OPENSSH PRIVATE KEY-----\s*$/;

/** The kind of the keys that are made here, and of every host key. */
export const ed25519 = "ssh-ed25519";

/** Both halves of a key, as `ssh-keygen` writes them to its two files. */
export interface KeyPair {
    /** In OpenSSH's own format, without a passphrase. */
    privateKey: string;
    /** `ssh-ed25519 AAAA… comment`. */
    publicKey: string;
}

/**
 * The public half of a private key in OpenSSH's format, `ssh-ed25519 AAAA…`, without a comment; of any kind of key.
 *
 * @throws Error for what is no such key, or one with a passphrase. The message never repeats the key.
 */
export function publicKeyOf(privateKey: string): string {
    const body = armour.exec(privateKey.trim())?.[1];
    const file = body === undefined ? undefined : Buffer.from(body, "base64");
    if (file?.subarray(0, magic.length).equals(magic) !== true) {
        throw new Error("it is not a private key in OpenSSH's format (-----BEGIN OPENSSH PRIVATE KEY-----)");
    }
    const reader = new WireReader(file.subarray(magic.length));
    const cipher = reader.text().toString();
    if (cipher !== "none") {
        throw new Error(`the private key has a passphrase (cipher ${cipher}): make one without`);
    }
    reader.text(); // How a passphrase becomes a key,
    reader.text(); // and with which options.
    reader.number(); // The number of keys: OpenSSH writes one.
    const blob = reader.text();
    return `${new WireReader(blob).text().toString()} ${blob.toString("base64")}`;
}

/** A new key, different each time; the comment stands in both halves. */
export function generateEd25519(comment: string): KeyPair {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const point = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
    const seed = Buffer.from(privateKey.export({ format: "jwk" }).d ?? "", "base64url");
    const blob = Buffer.concat([wireText(ed25519), wireText(point)]);
    const file = Buffer.concat([
        magic,
        wireText("none"),
        wireText("none"),
        wireText(""),
        Buffer.from([0, 0, 0, 1]),
        wireText(blob),
        wireText(privatePart(blob, Buffer.concat([seed, point]), comment)),
    ]);
    const lines = file.toString("base64").match(/.{1,70}/g) ?? [];
    return {
        privateKey: [
            "-----BEGIN OPENSSH PRIVATE KEY-----",
            ...lines,
            "-----END OPENSSH PRIVATE KEY-----",
            "",
        ].join("\n"),
        publicKey: `${ed25519} ${blob.toString("base64")} ${comment}`.trimEnd(),
    };
}

/** https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key */
function privatePart(publicBlob: Buffer, secret: Buffer, comment: string): Buffer {
    // The same number twice tells whoever decrypts the part whether the passphrase was right.
    const check = randomBytes(4);
    const part = Buffer.concat([check, check, publicBlob, wireText(secret), wireText(comment)]);
    const missing = (8 - (part.length % 8)) % 8;
    return Buffer.concat([part, Buffer.from([1, 2, 3, 4, 5, 6, 7].slice(0, missing))]);
}
