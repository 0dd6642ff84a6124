import { errorLevels } from "../../rules/logs/selectors";

export { errorLevels };

/** Levels by what a person makes of them, as lines write them. */
export const levels = {
    errors: errorLevels,
    warnings: "(?i)warn|warning",
    information: "(?i)info|information|notice",
    details: "(?i)debug|trace|verbose",
} as const;

const chosen = ["host", "project", "service", "container", "level"].map((label) => `${label}=~"$${label}"`);

/** The chosen streams, with further matchers. */
export function streams(...matchers: readonly string[]): string {
    return `{${[...chosen, ...matchers].join(", ")}}`;
}

/** The lines of the chosen streams with the text that is looked for. */
export function lines(...matchers: readonly string[]): string {
    return `${streams(...matchers)} |~ \`(?i)$search\``;
}

/** Begins each line with who wrote it, since a list has the lines of many. */
export const named = '| line_format "{{or .container .service}}: {{__line__}}"';

/** How many of them there are in each step. */
export function linesPerStep(...matchers: readonly string[]): string {
    return `count_over_time(${lines(...matchers)} [$__interval])`;
}

/** How many of them are written in a second. */
export function linesPerSecond(...matchers: readonly string[]): string {
    return `rate(${lines(...matchers)} [$__interval])`;
}

/** How many there are in the time shown. */
export function linesInTime(...matchers: readonly string[]): string {
    return `count_over_time(${lines(...matchers)} [$__range])`;
}
