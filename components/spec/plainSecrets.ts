import type { Fault } from "./fault";
import { freeMaps } from "../schema/freeMaps";
import { looksSecret, namesSecret } from "./secretValue";

const notShown = "(not shown)";

/**
 * A fault for each plain-text secret in a stack's configuration, which everyone with access to the file can read.
 *
 * `config` is that of `Pulumi.<stack>.yaml`, by full key. Everything below `<project>:secrets` must be encrypted. The
 * faults never show a value.
 */
export function plainSecrets(config: Readonly<Record<string, unknown>>, project: string): Fault[] {
    const secrets = `${project}:secrets`;
    return Object.entries(config).flatMap(([key, value]) =>
        key === secrets
            ? unencrypted(value, key)
            : inClear(value, key, key).map(({ path, rule }) => ({
                  path,
                  rule: `${rule}: ${key.startsWith(`${project}:`) ? encryptOwn : encryptOther(path)}`,
                  value: notShown,
              })),
    );
}

const encryptOwn = "npm run secret -- --name NAME encrypts it, and { secret: NAME } refers to it";

function encryptOther(path: string): string {
    return `pulumi config set --secret ${path} encrypts it`;
}

/** Everything below the secrets is a secret, whatever it looks like. */
function unencrypted(value: unknown, path: string): Fault[] {
    if (isEncrypted(value) || value === "" || value === null || value === undefined) {
        return [];
    }
    if (typeof value === "object" && !Array.isArray(value)) {
        return Object.entries(value).flatMap(([name, own]) => unencrypted(own, `${path}.${name}`));
    }
    const name = /\.(.+)$/.exec(path)?.[1] ?? "NAME";
    return [
        { path, rule: `must be encrypted, as npm run secret -- --name ${name} does it`, value: notShown },
    ];
}

/** `name` is the field of the value, or of the list that contains it; undefined where names have no meaning. */
function inClear(value: unknown, path: string, name: string | undefined): Omit<Fault, "value">[] {
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => inClear(item, `${path}[${index}]`, name));
    }
    if (typeof value === "object" && value !== null) {
        // In a map with free keys, a key has no meaning for its value.
        const isSilent = isReference(value) || (name !== undefined && freeMaps.has(name));
        return isEncrypted(value)
            ? []
            : Object.entries(value).flatMap(([key, own]) =>
                  inClear(own, `${path}.${key}`, isSilent ? undefined : key),
              );
    }
    const what = typeof value === "string" ? looksSecret(value) : undefined;
    if (what !== undefined) {
        return [{ path, rule: `must not hold ${what} in plain text` }];
    }
    return name !== undefined && namesSecret(name) && isValue(value)
        ? [{ path, rule: "must not hold a secret in plain text, which its name indicates" }]
        : [];
}

/** A number can be a password; a path is not one, but points to a secret file. */
function isValue(value: unknown): boolean {
    return typeof value === "number" || (typeof value === "string" && value !== "" && !value.startsWith("/"));
}

/** An encrypted value as the Pulumi engine writes it: `{ secure: v1:… }`. */
function isEncrypted(value: unknown): boolean {
    return hasOnly(value, "secure");
}

/** `{ secret: smtpPassword }`: a reference, whose text is a name. */
function isReference(value: unknown): boolean {
    return hasOnly(value, "secret");
}

function hasOnly(value: unknown, key: string): boolean {
    return typeof value === "object" && value !== null && Object.keys(value).join() === key;
}
