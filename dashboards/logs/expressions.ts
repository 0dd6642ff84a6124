import { errorLevels } from "../../rules/logs/selectors";

export { errorLevels };

/** Patterns of log levels. */
export const levels = {
    errors: errorLevels,
    warnings: "(?i)warn|warning",
    information: "(?i)info|information|notice",
    details: "(?i)debug|trace|verbose",
} as const;

const chosen = ["host", "project", "service", "container", "level"].map((label) => `${label}=~"$${label}"`);

/** The selected streams, with further matchers. */
export function streams(...matchers: readonly string[]): string {
    return `{${[...chosen, ...matchers].join(", ")}}`;
}

/** The lines of the selected streams that contain the search text. */
export function lines(...matchers: readonly string[]): string {
    return `${streams(...matchers)} |~ \`(?i)$search\``;
}

/** Prefixes each line with its container or service. */
export const named = '| line_format "{{or .container .service}}: {{__line__}}"';

/** Number of lines in each interval. */
export function linesPerStep(...matchers: readonly string[]): string {
    return `count_over_time(${lines(...matchers)} [$__interval])`;
}

/** Lines per second. */
export function linesPerSecond(...matchers: readonly string[]): string {
    return `rate(${lines(...matchers)} [$__interval])`;
}

/** Number of lines in the selected time range. */
export function linesInTime(...matchers: readonly string[]): string {
    return `count_over_time(${lines(...matchers)} [$__range])`;
}
