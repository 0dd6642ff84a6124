/** The answer of AWS for a source: the value, or why it is invalid. */
export type Answer = { value: string } | { refusal: string };

/** What Secrets Manager answers; the text is empty where the secret is binary. */
export interface SecretVersion {
    secretString: string;
    secretBinary: string;
}

/** The value in a secret: its whole text, or a field of it. Whatever is wrong is said without the value. */
export function answerOfSecret({ secretString, secretBinary }: SecretVersion, key?: string): Answer {
    if (secretString === "" && secretBinary !== "") {
        return { refusal: "it is binary, and must be text" };
    }
    return key === undefined ? answerOf(secretString) : fieldOf(secretString, key);
}

/** A text as it is kept: without the line break that a file or a command left at its end. */
export function answerOf(text: string): Answer {
    const value = text.replace(/\r?\n$/, "");
    return value === "" ? { refusal: "it is empty" } : { value };
}

/** The words of the parser would show a part of the text. */
function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

function fieldOf(text: string, key: string): Answer {
    const fields = parsed(text);
    if (typeof fields !== "object" || fields === null || Array.isArray(fields)) {
        return { refusal: "it is no JSON object, and key asks for a field" };
    }
    const field: unknown = Object.hasOwn(fields, key) ? (fields as Record<string, unknown>)[key] : undefined;
    if (field === undefined) {
        return { refusal: `it has no field ${JSON.stringify(key)}` };
    }
    return typeof field === "string"
        ? answerOf(field)
        : { refusal: `its field ${JSON.stringify(key)} is no text` };
}

const longestReason = 300;

/** Why AWS refused, in its own words: without those of the engine and of the provider around them. */
export function reasonOf(error: unknown): string {
    const message = error instanceof Error ? error.message : String(error);
    const [, told = message] = /\d+ errors? occurred:\s*\*?\s*([^]*)/.exec(message) ?? [];
    const words = told
        .replace(/^(?:(?:Invoke|invocation) of \S+ (?:failed|returned an error): |invoking \S+: )+/, "")
        .replace(/\s+/g, " ")
        .trim();
    return words.length > longestReason
        ? `${words.slice(0, longestReason - 1)}…`
        : words || "no reason given";
}
