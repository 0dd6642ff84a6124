import type { ComposedSecret } from "./plan";

/** How a format writes a text; an error where it cannot. */
const encodings: Record<ComposedSecret["encoding"], (value: string, name: string) => string> = {
    json: (value) => JSON.stringify(value),
    optionFile: (value, name) => {
        if (/[\r\n]|%\(/.test(value)) {
            throw new Error(
                `secret "${name}" must have no line break and no "%(": an option file cannot hold them`,
            );
        }
        // Between backticks, up to the last one, each character stands for itself, but for variables.
        return `\`${value.replaceAll("$", () => "${DOLLAR}")}\``;
    },
    word: (value, name) => {
        if (/\s/.test(value)) {
            throw new Error(`secret "${name}" must have no white space: its server cannot take it`);
        }
        return value;
    },
    bcrypt: (value, name) => {
        if (!/^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/.test(value)) {
            throw new Error(
                `secret "${name}" must be a bcrypt hash, as "htpasswd -nB" prints it behind the colon`,
            );
        }
        return value;
    },
};

/**
 * The content of a file with a secret in it.
 *
 * @throws Error with the secret's name, never its value, where the file's format cannot hold it.
 */
export function composeSecret({ secret, template, encoding }: ComposedSecret, value: string): string {
    const encoded = encodings[encoding](value, secret);
    return template.replace("{{secret}}", () => encoded);
}
