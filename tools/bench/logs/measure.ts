import type { Comparison } from "../comparison";
import type { BenchProject } from "../project";
import type { Load } from "./load";
import type { LogSample } from "./sample";
import type { Role } from "./stack";
import { collectorSpec, measureCollected, measurePushed } from "./ways";

const load: Load = { lines: 150_000, perSecond: 5000 };
const what = `${load.perSecond} lines/s`;
const other = "plain push";

/**
 * Measures the cost of ingesting a steady load: with the default collector, with one that neither redacts nor parses, and
 * by a plain push to the same Loki.
 */
export async function measureLogs(
    project: BenchProject,
    vigie: readonly string[],
    rounds: number,
    say: (line: string) => void,
): Promise<Comparison[]> {
    const [whole, bare, pushed]: [LogSample[], LogSample[], LogSample[]] = [[], [], []];
    const ways: [string, LogSample[], () => Promise<LogSample>][] = [
        ["collector", whole, () => measureCollected(project, vigie, load, collectorSpec({ redacts: true }))],
        [
            "without redaction",
            bare,
            () => measureCollected(project, vigie, load, collectorSpec({ redacts: false })),
        ],
        [other, pushed, () => measurePushed(project, vigie, load)],
    ];
    for (let round = 1; round <= rounds; round++) {
        say(`logs, round ${round} of ${rounds}`);
        for (const [name, samples, measure] of ways) {
            const sample = await measure();
            samples.push(sample);
            say(`  ${name}: ${describeSample(sample)}`);
        }
    }
    return compare(whole, bare, pushed);
}

function compare(
    whole: readonly LogSample[],
    bare: readonly LogSample[],
    pushed: readonly LogSample[],
): Comparison[] {
    const others = pushed.map(cpu);
    const memory = (role: Role) => (sample: LogSample) => sample.memoryMegabytes.get(role) ?? 0;
    const alone = { others: [], other: "" };
    const pushedMemory = { others: pushed.map(memory("loki")), other };
    return [
        { what: `${what}: CPU for 100,000`, ours: whole.map(cpu), others, other },
        { what: `${what}: the same without redaction`, ours: bare.map(cpu), others, other },
        { what: `${what}: Loki's memory`, ours: whole.map(memory("loki")), ...pushedMemory, unit: "MB" },
        { what: `${what}: collector's memory`, ours: whole.map(memory("collector")), ...alone, unit: "MB" },
        { what: `${what}: socket proxy's memory`, ours: whole.map(memory("proxy")), ...alone, unit: "MB" },
        { what: `${what}: lag at the end`, ours: whole.map(behind), ...alone, target: 5 },
        { what: `${what}: missing`, ours: whole.map(missing), ...alone, unit: "lines", target: 0 },
    ];
}

function cpu({ cpuSeconds }: LogSample): number {
    return [...cpuSeconds.values()].reduce((sum, seconds) => sum + seconds, 0);
}

function behind({ secondsBehind }: LogSample): number {
    return secondsBehind;
}

function missing(sample: LogSample): number {
    return Math.abs(sample.missing);
}

function describeSample({
    cpuSeconds,
    memoryMegabytes,
    secondsBehind,
    missing: lost,
    perSecond,
}: LogSample): string {
    const each = [...cpuSeconds].map(
        ([role, seconds]) =>
            `${role} ${seconds.toFixed(2)} s of CPU for 100,000 lines, ${(memoryMegabytes.get(role) ?? 0).toFixed(0)} MB`,
    );
    return `${each.join("; ")}; ${perSecond.toFixed(0)} lines/s, ${secondsBehind.toFixed(1)} s lag, ${lost} lost`;
}
