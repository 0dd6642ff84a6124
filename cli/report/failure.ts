import { cleanMessage } from "./diagnostics";

/** Why an operation failed, for people: what was reported while it ran, or what the command line said at its end. */
export function failureText(errors: readonly string[], ended: { stderr: string; code: number }): string {
    const text = errors.length > 0 ? errors.join("\n") : cleanMessage(ended.stderr);
    if (text === "") {
        return ended.code < 0
            ? "The engine was ended in the middle of its work; the next up clears what is half made."
            : `The engine ended with exit code ${ended.code} and said nothing.`;
    }
    const advice = adviceFor(text);
    return advice === undefined ? text : `${text}\n${advice}`;
}

/** What to do about the failures that need something from whoever runs the command. */
const advices: readonly { pattern: RegExp; advice: string }[] = [
    {
        pattern: /incorrect passphrase|passphrase must be set|unable to decrypt/i,
        advice: "The stack's secrets were encrypted with another passphrase: set PULUMI_CONFIG_PASSPHRASE to that one.",
    },
    {
        pattern: /the SSH connection to \S+ ended/,
        advice: "Once the host answers, bring the stack up again: it goes on from here.",
    },
    {
        pattern: /^Grafana does not answer at /m,
        advice: "Start it, or give the URL that it answers at; an update without --refresh asks it only for what changes.",
    },
    {
        pattern: /cannot be deleted because it is protected|is protected/i,
        advice: "To delete it nevertheless, set vigie:protectData to false in the stack's configuration, bring the stack up, and try again.",
    },
];

function adviceFor(text: string): string | undefined {
    return advices.find(({ pattern }) => pattern.test(text))?.advice;
}
