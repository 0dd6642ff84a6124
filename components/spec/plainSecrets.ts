import type { Fault } from "./fault";
import { freeMaps } from "../schema/freeMaps";
import { looksSecret, namesSecret } from "./secretValue";

const notShown = "(not shown)";

/**
 * A fault for each secret that stands in a stack's configuration in clear, where everyone reads it who has the file.
 *
 * `config` is that of `Pulumi.<stack>.yaml`, by full key; `project` has the secrets below `<project>:secrets`, where
 * everything must be encrypted. The faults never show a value.
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

/** What is below the secrets is one, whatever it looks like. */
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

/** `name` is the field's that a value belongs to, or that its list does; undefined where names say nothing. */
function inClear(value: unknown, path: string, name: string | undefined): Omit<Fault, "value">[] {
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => inClear(item, `${path}[${index}]`, name));
    }
    if (typeof value === "object" && value !== null) {
        // Where keys are anything that a person likes, one says nothing of its value.
        const isSilent = isReference(value) || (name !== undefined && freeMaps.has(name));
        return isEncrypted(value)
            ? []
            : Object.entries(value).flatMap(([key, own]) =>
                  inClear(own, `${path}.${key}`, isSilent ? undefined : key),
              );
    }
    const what = typeof value === "string" ? looksSecret(value) : undefined;
    if (what !== undefined) {
        return [{ path, rule: `must not hold ${what} in clear` }];
    }
    return name !== undefined && namesSecret(name) && isValue(value)
        ? [{ path, rule: "must not hold a secret in clear, as its name says it does" }]
        : [];
}

/** A number is a password too; a path leads to one. */
function isValue(value: unknown): boolean {
    return typeof value === "number" || (typeof value === "string" && value !== "" && !value.startsWith("/"));
}

/** As the engine writes it: `{ secure: v1:… }`. */
function isEncrypted(value: unknown): boolean {
    return hasOnly(value, "secure");
}

/** `{ secret: smtpPassword }`: the field is named for what it refers to, and its text is a name. */
function isReference(value: unknown): boolean {
    return hasOnly(value, "secret");
}

function hasOnly(value: unknown, key: string): boolean {
    return typeof value === "object" && value !== null && Object.keys(value).join() === key;
}
