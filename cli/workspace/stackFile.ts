import { dump, load } from "js-yaml";

/** The contents of `Pulumi.<stack>.yaml`; other keys are preserved. */
export interface StackFile {
    config?: Record<string, unknown>;
    encryptionsalt?: string;
    secretsprovider?: string;
    encryptedkey?: string;
    [key: string]: unknown;
}

/** The encryption settings of a stack file. */
type Encryption = Pick<StackFile, "encryptionsalt" | "encryptedkey" | "secretsprovider">;

/** The local configuration of a stack. */
export interface LocalPart extends Encryption {
    /** Encrypted values by key of the configuration, then by name: `vigie:secrets` → `grafanaAdminPassword`. */
    config?: Record<string, Record<string, unknown>>;
}

/** Parses a stack file; it may be empty. */
export function parseStackFile(text: string): StackFile {
    const content: unknown = load(text);
    return isRecord(content) ? content : {};
}

/** The text of a stack file. */
export function printStackFile(file: StackFile | LocalPart): string {
    return dump(file, { noRefs: true, lineWidth: -1, sortKeys: false });
}

/**
 * Merges the tracked stack file with the local configuration, for the engine.
 *
 * The tracked file takes precedence. If it sets its own encryption, local secrets are dropped unless they were encrypted
 * in the same way: they could not be decrypted.
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

/** Adds an encrypted value from the engine's file to the local configuration. */
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

/** The encryption settings of a file, without missing keys. */
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

/** Whether a value is encrypted in a stack file: `{ secure: v1:… }`. */
export function isSecure(value: unknown): value is { secure: string } {
    return isRecord(value) && Object.keys(value).length === 1 && typeof value.secure === "string";
}

/** Whether a value is a YAML map. */
export function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
