import { dump, load } from "js-yaml";

/** A stack's configuration as `Pulumi.<stack>.yaml` has it; keys that are not named here are kept as they are. */
export interface StackFile {
    config?: Record<string, unknown>;
    encryptionsalt?: string;
    secretsprovider?: string;
    encryptedkey?: string;
    [key: string]: unknown;
}

/** How a stack's secrets are encrypted, in the keys of its file. */
type Encryption = Pick<StackFile, "encryptionsalt" | "encryptedkey" | "secretsprovider">;

/** What a machine adds to a stack's file. */
export interface LocalPart extends Encryption {
    /** Encrypted values by key of the configuration, then by name: `vigie:secrets` → `grafanaAdminPassword`. */
    config?: Record<string, Record<string, unknown>>;
}

/** Reads a stack's file; an empty one is no fault. */
export function parseStackFile(text: string): StackFile {
    const content: unknown = load(text);
    return isRecord(content) ? content : {};
}

/** The text of a stack's file. */
export function printStackFile(file: StackFile | LocalPart): string {
    return dump(file, { noRefs: true, lineWidth: -1, sortKeys: false });
}

/**
 * The file that the engine reads: the tracked one, completed by what this machine adds.
 *
 * The tracked file wins for every value that both have. Where it says itself how secrets are encrypted, the machine's are
 * left out unless they were encrypted in the very same way: nothing else could read them.
 */
export function mergeStackFiles(tracked: StackFile, local: LocalPart): StackFile {
    const own = identityOf(tracked);
    if (own !== undefined && own !== identityOf(local)) {
        return tracked;
    }
    const config = { ...tracked.config };
    for (const [key, values] of Object.entries(local.config ?? {})) {
        const value = config[key];
        if (value === undefined || value === null) {
            config[key] = { ...values };
        } else if (isRecord(value) && !isSecure(value)) {
            config[key] = { ...values, ...value };
        }
    }
    return {
        ...tracked,
        ...(Object.keys(config).length > 0 && { config }),
        ...(own === undefined && encryptionOf(local)),
    };
}

/** The local part with one more encrypted value, as it stands in the file that the engine wrote. */
export function keepLocal(local: LocalPart, written: StackFile, key: string, name: string): LocalPart {
    const values = written.config?.[key];
    return {
        ...encryptionOf(written),
        config: {
            ...local.config,
            [key]: { ...local.config?.[key], [name]: isRecord(values) ? values[name] : undefined },
        },
    };
}

/** How a file's secrets are encrypted; the keys that it does not have are left out. */
export function encryptionOf({ encryptionsalt, encryptedkey, secretsprovider }: Encryption): Encryption {
    return {
        ...(encryptionsalt !== undefined && { encryptionsalt }),
        ...(encryptedkey !== undefined && { encryptedkey }),
        ...(secretsprovider !== undefined && { secretsprovider }),
    };
}

function identityOf({ encryptionsalt, encryptedkey, secretsprovider }: Encryption): string | undefined {
    return encryptionsalt ?? encryptedkey ?? secretsprovider;
}

/** Whether a value lies encrypted in a stack's file: `{ secure: v1:… }`. */
export function isSecure(value: unknown): value is { secure: string } {
    return isRecord(value) && Object.keys(value).length === 1 && typeof value.secure === "string";
}

/** Whether `value` is a map of YAML. */
export function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
