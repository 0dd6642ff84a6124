/** What tells one program's lines from another's; the level is no part of it. */
const by = "sum by (host, project, service, container)";

/** Every line that was collected, whatever it comes from. */
export const everyLine = 'host=~".+"';

/** Levels of errors, as lines write them. */
export const errorLevels = "(?i)err|error|crit|critical|alert|emerg|emergency|fatal|panic|severe";

/**
 * Lines of what carries and keeps logs are left out where the text decides: they quote queries and other lines, and an
 * alert that looks for a text would find its own expression.
 */
const notQuoting = 'container!~"(.+[-_])?(loki|alloy|promtail|collector)([-_].+)?"';

/** With each query, Loki writes the hash of it: whatever the container is called, this line quotes. */
const noQuery = '!= "query_hash="';

/** How many lines of each program had one of some texts in a time; the texts are literal but for the bar between. */
export function linesWith(texts: readonly string[], range: string): string {
    const literal = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return linesOf(`${everyLine}, ${notQuoting}`, range, ` |~ \`${literal.join("|")}\` ${noQuery}`);
}

/** How many lines each program wrote in a time, `15m` or `15m offset 1h`. */
export function linesOf(matchers: string, time: string, filters = ""): string {
    const [range = "", ...offset] = time.split(" ");
    return `${by} (count_over_time({${matchers}}${filters}[${range}]${offset.map((word) => ` ${word}`).join("")}))`;
}

/** Bytes of lines that each program writes in a second. */
export function bytesPerSecond(range: string): string {
    return `${by} (bytes_rate({${everyLine}}[${range}]))`;
}

/** The program in texts: the container, or what a file or a unit of the journal is called. */
export const program = '{{ or $labels.container $labels.service "the host" }}';
