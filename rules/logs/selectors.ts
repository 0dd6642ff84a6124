/** The labels that identify a program; the level is not one of them. */
const by = "sum by (host, project, service, container)";

/** Every collected line. */
export const everyLine = 'host=~".+"';

/** Levels of errors, as lines write them. */
export const errorLevels = "(?i)err|error|crit|critical|alert|emerg|emergency|fatal|panic|severe";

/**
 * Lines of the log pipeline itself are excluded where the text matters: they quote queries and other lines, and an
 * alert that searches for a text would match its own expression.
 */
const notQuoting = 'container!~"(.+[-_])?(loki|alloy|promtail|collector)([-_].+)?"';

/** Loki logs each query with its hash: such a line is a quotation, whatever the container is called. */
const noQuery = '!= "query_hash="';

/** Number of lines of each program that contain one of some literal texts, in a time range. */
export function linesWith(texts: readonly string[], range: string): string {
    const literal = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return linesOf(`${everyLine}, ${notQuoting}`, range, ` |~ \`${literal.join("|")}\` ${noQuery}`);
}

/** Number of lines of each program in a time range, `15m` or `15m offset 1h`. */
export function linesOf(matchers: string, time: string, filters = ""): string {
    const [range = "", ...offset] = time.split(" ");
    return `${by} (count_over_time({${matchers}}${filters}[${range}]${offset.map((word) => ` ${word}`).join("")}))`;
}

/** Log bytes per second of each program. */
export function bytesPerSecond(range: string): string {
    return `${by} (bytes_rate({${everyLine}}[${range}]))`;
}

/** Template for the name of the program: the container, or the service of a file or journal unit. */
export const program = '{{ or $labels.container $labels.service "the host" }}';
