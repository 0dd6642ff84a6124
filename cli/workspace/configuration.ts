import { isRecord, isSecure } from "./stackFile";

/** Stands in for a secret where only the shape of the configuration matters. */
const hiddenSecret = "[secret]";

/**
 * A stack's configuration by full key, in the form in which the engine hands it to a program: lists and maps as JSON,
 * defaults of the project's schema filled in. Secrets are encrypted in the file, and stand here as `[secret]`.
 */
export function flatConfiguration(
    config: Readonly<Record<string, unknown>>,
    schema: Readonly<Record<string, unknown>>,
): Record<string, string> {
    const defaults = Object.entries(schema).flatMap(([key, setting]) =>
        isRecord(setting) && setting.default !== undefined ? [[key, setting.default] as const] : [],
    );
    return Object.fromEntries(
        [...defaults, ...Object.entries(config)].map(([key, value]) => {
            const visible = hideEncrypted(value);
            return [key, typeof visible === "string" ? visible : JSON.stringify(visible)];
        }),
    );
}

function hideEncrypted(value: unknown): unknown {
    if (isSecure(value)) {
        return hiddenSecret;
    }
    if (Array.isArray(value)) {
        return value.map(hideEncrypted);
    }
    return isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hideEncrypted(inner)]))
        : value;
}
