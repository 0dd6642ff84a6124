import { join } from "node:path";
import { ensureCompose } from "../../cli/toolchain";
import { table } from "../../lint/cli/output/table";
import { type Comparison, isReached, row } from "./comparison";
import { measureFlatPreview } from "./flatPreview";
import { measureLogs } from "./logs/measure";
import { measureOwnCode } from "./ownCode";
import { BenchProject } from "./project";
import { measureRendering } from "./render/measure";
import { measureRound, type Round } from "./rounds";

const rounds = 3;

const say = (line: string): void => console.log(line);

/**
 * Compares the dev stack with alternatives, in the same run on the same machine.
 *
 * Resolves to the exit code: 1 if a target is missed.
 */
async function bench(root: string): Promise<number> {
    return inProject(root, async (project, vigie) => {
        const stack = await measureStack(root, project, vigie);
        const rendering = await measureRendering(root, rounds, say);
        return report([...stack, rendering, ...(await measureLogs(project, vigie, rounds, say))]);
    });
}

/** Only the stack, compared with Compose. */
async function benchStack(root: string): Promise<number> {
    return inProject(root, async (project, vigie) => report(await measureStack(root, project, vigie)));
}

/** Only rendering, which needs neither the Pulumi engine nor Docker. */
async function benchRendering(root: string): Promise<number> {
    return report([await measureRendering(root, rounds, say)]);
}

/** Only the log pipeline. */
async function benchLogs(root: string): Promise<number> {
    return inProject(root, async (project, vigie) => report(await measureLogs(project, vigie, rounds, say)));
}

/** Measures in a temporary folder, with the checkout's command. */
async function inProject(
    root: string,
    measure: (project: BenchProject, vigie: string[]) => Promise<number>,
): Promise<number> {
    const project = new BenchProject(root);
    try {
        return await measure(project, [process.execPath, join(root, "cli/bin/vigie.cjs")]);
    } finally {
        project.remove();
    }
}

async function measureStack(
    root: string,
    project: BenchProject,
    vigie: readonly string[],
): Promise<Comparison[]> {
    const compose = await ensureCompose(say);
    const measured: Round[] = [];
    for (let round = 1; round <= rounds; round++) {
        say(`round ${round} of ${rounds}`);
        measured.push(await measureRound(project, vigie, compose));
    }
    return compare(measured, await measureFlatPreview(root, rounds), await measureOwnCode(root, rounds));
}

function report(comparisons: readonly Comparison[]): number {
    say("");
    for (const line of table([["", "Vigie", "other", "figure", "target", ""], ...comparisons.map(row)])) {
        say(line);
    }
    return comparisons.every(isReached) ? 0 : 1;
}

function compare(measured: readonly Round[], flat: readonly number[], own: readonly number[]): Comparison[] {
    const of = (key: keyof Round): number[] => measured.map((round) => round[key]);
    const compose = "docker compose up -d --wait";
    return [
        { what: "bring-up", ours: of("up"), others: of("composeUp"), other: compose, target: 2 },
        {
            what: "no change",
            ours: of("unchanged"),
            others: of("composeUnchanged"),
            other: compose,
            target: 3,
        },
        {
            what: "preview",
            ours: of("preview"),
            others: flat,
            other: "flat program, Automation API",
            target: 1,
        },
        { what: "rule edit until live", ours: of("edit"), others: [], other: "", target: 5 },
        { what: "the project's own code", ours: own, others: [], other: "", target: 0.5 },
    ];
}

const subjects: Readonly<Record<string, typeof bench>> = {
    stack: benchStack,
    rendering: benchRendering,
    logs: benchLogs,
};

const wanted = subjects[process.argv[2] ?? ""] ?? bench;
void wanted(join(__dirname, "../..")).then((code) => process.exit(code));
