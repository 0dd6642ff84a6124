import type { AnsweredSeries, LokiServer, PushedStream } from "../../support/lokiServer";
import type { AlertCase, Series } from "./alertCase";
import type { LogCase, Written } from "./logCase";
import type { Mutant, Rules } from "./mutants";
import type { Checked } from "./survivors";

/** A case of an alert on lines, and the alert's mutants. */
export interface CheckedLogs extends Omit<Checked, "alertCase"> {
    alertCase: LogCase;
}

/** A case in which Loki has answered each expression, and the mutants that Loki refuses at once. */
export interface Answered {
    checked: Checked;
    refused: readonly string[];
}

/**
 * Lets the real Loki evaluate each expression at each minute, over the lines of each part of the case, and puts
 * series in place of its answers: what promtool judges are `for`, labels, texts and the end of the alert.
 */
export async function answered(
    server: LokiServer,
    minuteZero: number,
    given: CheckedLogs,
): Promise<Answered> {
    const { name, alertCase, original, mutants } = given;
    const { lines, quiet, lasts, firesAt, firing, resolvesAt } = alertCase;
    const expressions = [...new Set([original, ...mutants.map(({ rules }) => rules)].flatMap(expressionsOf))];
    const metricOf = (expr: string) => `answer_${expressions.indexOf(expr)}`;
    const course = { start: minuteZero, end: minuteZero + 60 * lasts, step: 60 };
    const refused = new Set<string>();
    const play = async (written: readonly Written[], part: string): Promise<Series> => {
        const tenant = `${name}-${part}`;
        await server.push(tenant, streamsOf(written, minuteZero));
        const all: [string, string][] = [];
        for (const expr of expressions.filter((one) => !refused.has(one))) {
            const answer = await server.series(tenant, expr, course);
            if (answer === undefined) {
                refused.add(expr);
            } else {
                all.push(...answer.map((one) => seriesOf(metricOf(expr), one, minuteZero, lasts)));
            }
        }
        return Object.fromEntries(all);
    };
    const series = await play(lines, "lines");
    const silent: Series[] = [];
    for (const [index, written] of quiet.entries()) {
        silent.push(await play(written, `quiet-${index}`));
    }
    const inMetrics = (rules: Rules): Rules => rules.map((rule) => ({ ...rule, expr: metricOf(rule.expr) }));
    const isRefused = ({ rules }: Mutant) => expressionsOf(rules).some((expr) => refused.has(expr));
    return {
        checked: {
            ...given,
            original: inMetrics(original),
            mutants: mutants
                .filter((mutant) => !isRefused(mutant))
                .map(({ label, rules }) => ({ label, rules: inMetrics(rules) })),
            alertCase: { series, firesAt, firing, resolvesAt, quiet: silent } satisfies AlertCase,
        },
        refused: mutants.filter(isRefused).map(({ label }) => label),
    };
}

function expressionsOf(rules: Rules): string[] {
    return rules.map(({ expr }) => expr);
}

/** Lines of a minute are some milliseconds apart: two that are alike at the same time would be one. */
function streamsOf(written: readonly Written[], minuteZero: number): PushedStream[] {
    const streams = new Map<string, PushedStream & { lines: [number, string][] }>();
    for (const { labels, text, from, to = from, every = 1, each = 1 } of written) {
        const key = JSON.stringify(labels);
        const stream = streams.get(key) ?? { labels, lines: [] };
        streams.set(key, stream);
        for (let minute = from; minute <= to; minute += every) {
            for (let line = 0; line < each; line += 1) {
                stream.lines.push([1000 * (minuteZero + 60 * minute - 30) + line, text]);
            }
        }
    }
    return [...streams.values()].map(({ labels, lines }) => ({
        labels,
        lines: lines.sort(([a], [b]) => a - b),
    }));
}

/** An answer as promtool reads it: where it ends, the series is told to be gone. */
function seriesOf(
    metric: string,
    answer: AnsweredSeries,
    minuteZero: number,
    lasts: number,
): [selector: string, values: string] {
    const labels = Object.entries(answer.metric).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
    const values = new Map(answer.values.map(([time, value]) => [(time - minuteZero) / 60, value]));
    const minutes = Array.from({ length: lasts + 1 }, (_, minute) => values.get(minute) ?? "stale");
    return [`${metric}{${labels.join(",")}}`, minutes.join(" ")];
}
