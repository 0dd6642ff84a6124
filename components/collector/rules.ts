import type { Rule } from "../spec/rule";

const text = (rule: string, pattern: RegExp): Rule => ({
    text: rule,
    holds: (value) => typeof value === "string" && pattern.test(value),
});

/** A pattern of names of containers. */
export const containerPattern = text(
    "must be a pattern of container names: letters, digits, '_', '.' and '-', with '*' for any text and '?' for any character",
    /^[A-Za-z0-9_.*?-]+$/,
);

/** A project or service of Compose. */
export const composeName = text(
    "must be a name as Compose has it (letters, digits, '_', '.' and '-')",
    /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
);

/** Text that can be combined with other text in one expression. */
export const plainValue = text("must be text in one line that is not empty and has no ';'", /^[^;\n]+$/);

/** Files on the host. */
export const filePattern: Rule<string> = {
    text: "must be an absolute path of files in a folder, with '*' in the last part at most and none of ? [ ] { } \\",
    holds: (value) =>
        typeof value === "string" &&
        /^(\/[^/*?[\]{}\\\0]+)+\/[^/?[\]{}\\\0]+$/.test(value) &&
        value.split("/").every((part) => part !== "." && part !== ".."),
};

/** A unit of systemd. */
export const unitName = text(
    "must be the name of a unit with its type, such as ssh.service",
    /^[A-Za-z0-9:_.\\@-]+\.[a-z]+$/,
);

/** Labels that the collector sets on lines, or uses internally. */
const taken: readonly string[] = [
    "container",
    "project",
    "service",
    "level",
    "host",
    "job",
    "filename",
    "too_long",
    "vigie_source",
];

/** A label that the collector does not set itself. */
export const freeLabel: Rule<string> = {
    text: `must be another label than those that the collector sets (${taken.join(", ")})`,
    holds: (value) => !taken.includes(value),
};
