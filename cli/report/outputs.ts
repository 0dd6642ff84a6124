import type { EngineEvent } from "@pulumi/pulumi/automation";

const envelopeKey = "4dabf18193072939515e22adb298388d";

/** The stack's outputs in an event, if any; secrets are `[secret]`. */
export function outputsIn({ resOutputsEvent }: EngineEvent): Record<string, unknown> | undefined {
    const metadata = resOutputsEvent?.metadata;
    if (metadata?.type !== "pulumi:pulumi:Stack") {
        return undefined;
    }
    return hideSecrets(metadata.new?.outputs ?? {}) as Record<string, unknown>;
}

/** Replaces each secret in a value of the state or an event by `[secret]`. */
export function hideSecrets(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(hideSecrets);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    if (envelopeKey in value) {
        return "[secret]";
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hideSecrets(inner)]));
}

/** The URLs among a stack's outputs, by the name of the part: its output `urls`. */
export function urlsIn(outputs: Readonly<Record<string, unknown>>): Record<string, string> {
    const { urls } = outputs;
    if (typeof urls !== "object" || urls === null) {
        return {};
    }
    return Object.fromEntries(
        Object.entries(urls).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
}
