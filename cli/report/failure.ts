import { cleanMessage } from "./diagnostics";

/** The reason of a failed operation: reported while it ran, or printed by the CLI at its end. */
export function failureText(errors: readonly string[], ended: { stderr: string; code: number }): string {
    const text = errors.length > 0 ? errors.join("\n") : cleanMessage(ended.stderr);
    if (text === "") {
        return ended.code < 0
            ? "The Pulumi engine was killed; the next up cleans up unfinished resources."
            : `The Pulumi engine exited with code ${ended.code} and no message.`;
    }
    const advice = adviceFor(text);
    return advice === undefined ? text : `${text}\n${advice}`;
}

/** Advice for failures that the user can fix. */
const advices: readonly { pattern: RegExp; advice: string }[] = [
    {
        pattern: /incorrect passphrase|passphrase must be set|unable to decrypt/i,
        advice: "The stack's secrets were encrypted with another passphrase: set PULUMI_CONFIG_PASSPHRASE to that one.",
    },
    {
        pattern: /the SSH connection to \S+ closed/,
        advice: "Once the host is reachable, run npm start again: it continues from here.",
    },
    {
        pattern: /^Grafana does not answer at /m,
        advice: "Start it, or correct its URL; an update without --refresh contacts it only for changes.",
    },
    {
        pattern: /cannot be deleted because it is protected|is protected/i,
        advice: "To delete it nevertheless, set vigie:protectData to false in the stack's configuration, run npm start, and try again.",
    },
];

function adviceFor(text: string): string | undefined {
    return advices.find(({ pattern }) => pattern.test(text))?.advice;
}
