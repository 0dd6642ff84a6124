import { isRecord, isSecure } from "./stackFile";

/** Placeholder of a secret where only the shape of the configuration matters. */
const hiddenSecret = "[secret]";

/**
 * A stack's configuration by full key, as the engine passes it to a program: lists and maps as JSON, with defaults of the
 * project's schema. Encrypted secrets become `[secret]`.
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
