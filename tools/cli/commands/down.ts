import { createInterface } from "node:readline/promises";
import type { DockerEngine } from "../../docker/engine";
import { takeOverOrRefuse } from "../../recovery/recover";
import { describeLeftover } from "../../recovery/leftovers";
import { findOwn, sweep } from "../../recovery/sweep";
import { Unfinished } from "../../recovery/unfinished";
import { summaryLine } from "../../report/summary";
import { stateOf } from "../../workspace/localState";
import type { Command } from "../command";
import { runOperation } from "../operation";
import { reportFailure } from "../reportFailure";
import type { Session } from "../session";
import { ensureSshAccess } from "../sshAccess";

/** Everything of the stack, however long ago it was made. */
const everSince = new Date(0);

/** Removes the stack with its data, and whatever of it Docker still has; the passphrase and generated secrets stay. */
export const run: Command = async (session, options) => {
    const { printer, toolchain } = session;
    const destination = session.destination();
    if (destination.dockerHost === undefined) {
        await toolchain.ensureDocker((line) => printer.note(line));
    }
    takeOverOrRefuse(session);
    const engine = session.engineOf(destination);
    const loss = await describeLoss(session, engine);
    for (const line of loss) {
        printer.note(line);
    }
    if (loss.length > 0 && !options.yes && !options.json && !(await confirm())) {
        printer.note("Nothing was removed.");
        return 1;
    }
    const unfinished = new Unfinished(session.paths.work);
    const state = await session.state();
    // A container that the state does not know would keep the volumes that it does know.
    const before = engine ? await sweep(engine, session.labelFilter, state, everSince) : [];
    if (state.resources.length > 0) {
        unfinished.begin();
        await ensureSshAccess(session);
        const stack = await session.open();
        const outcome = await runOperation(session, (onEvent) => stack.destroy({ onEvent }));
        if (outcome.failure !== undefined) {
            return reportFailure(printer, "down", outcome);
        }
        printer.note(summaryLine(outcome.changes, outcome.seconds));
    }
    const after = engine ? await sweep(engine, session.labelFilter, stateOf(undefined), everSince) : [];
    const left = [...before, ...after];
    for (const leftover of left) {
        printer.note(`Removed ${describeLeftover(leftover)}, which the state did not know.`);
    }
    unfinished.end();
    printer.line(
        options.json ? JSON.stringify({ down: true, leftovers: left }) : `${session.label.value} is down.`,
    );
    return 0;
};

/** What would be gone for good. */
async function describeLoss(session: Session, engine: DockerEngine | undefined): Promise<string[]> {
    const { value } = session.label;
    const found = engine && (await findOwn(engine, session.labelFilter));
    if (found === undefined || found.containers.length + found.networks.length + found.volumes.length === 0) {
        return [];
    }
    const volumes = found.volumes.map(({ name }) => name);
    return [
        `This removes ${value}: ${count(found.containers.length, "container")}, ${count(found.networks.length, "network")}, ${count(volumes.length, "volume")}.`,
        ...(volumes.length > 0
            ? [`The data in these volumes is deleted for good: ${volumes.join(", ")}`]
            : []),
    ];
}

function count(number: number, noun: string): string {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Asks whoever watches the terminal; where nobody does, the command itself is the answer. */
async function confirm(): Promise<boolean> {
    if (!process.stdin.isTTY || !process.stdout.isTTY) {
        return true;
    }
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question("Go on? (y/N) ");
    terminal.close();
    return /^y(es)?$/i.test(answer.trim());
}
