import { createInterface } from "node:readline/promises";
import { isOverSsh } from "../docker/address";
import type { DockerEngine } from "../docker/engine";
import { takeOverOrRefuse } from "../recovery/recover";
import { describeLeftover, type Found } from "../recovery/leftovers";
import { findOwn, sweep } from "../recovery/sweep";
import { Unfinished } from "../recovery/unfinished";
import { summaryLine } from "../report/summary";
import { type StackState, stateOf } from "../workspace/localState";
import type { Command } from "../command";
import { runOperation } from "../operation";
import { reachEngine } from "../reachEngine";
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
    const state = await session.state();
    const { engine, loss } = await lookAtLoss(session, state);
    for (const line of loss) {
        printer.note(line);
    }
    if (loss.length > 0 && !options.yes && !options.json && !(await confirm())) {
        printer.note("Nothing was removed.");
        return 1;
    }
    const unfinished = new Unfinished(session.paths.work);
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
    // A machine that the program made is gone by now, with all that was on it.
    const isThere = engine !== undefined && (await reachEngine(session, destination)) !== undefined;
    const after = isThere ? await sweep(engine, session.labelFilter, stateOf(undefined), everSince) : [];
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

/**
 * The engine that Docker's part is removed from, and what would be gone for good; no engine where there is none, or none
 * that has to be asked.
 *
 * @throws Error where the state has something on an engine that cannot be reached: it could not be removed.
 */
async function lookAtLoss(
    session: Session,
    { resources }: StackState,
): Promise<{ engine: DockerEngine | undefined; loss: string[] }> {
    const destination = session.destination();
    try {
        const engine = (await reachEngine(session, destination))?.engine;
        const found = engine && (await findOwn(engine, session.labelFilter));
        return { engine, loss: found === undefined ? [] : describeLoss(session, found) };
    } catch (error) {
        const isOnHost = resources.some(({ type }) => type.startsWith("docker:"));
        if (isOnHost || !isOverSsh(destination.dockerHost)) {
            throw error;
        }
        // A machine that never came up, or one that nobody has a key of, keeps nothing else from being removed.
        const { message } = error as Error;
        session.printer.note(`Warning: what Docker has of the stack is not looked for. ${message}`);
        return { engine: undefined, loss: [] };
    }
}

function describeLoss(session: Session, { containers, networks, volumes }: Found): string[] {
    const { value } = session.label;
    if (containers.length + networks.length + volumes.length === 0) {
        return [];
    }
    const names = volumes.map(({ name }) => name);
    return [
        `This removes ${value}: ${count(containers.length, "container")}, ${count(networks.length, "network")}, ${count(names.length, "volume")}.`,
        ...(names.length > 0 ? [`The data in these volumes is deleted for good: ${names.join(", ")}`] : []),
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
