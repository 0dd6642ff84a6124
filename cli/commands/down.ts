import { createInterface } from "node:readline/promises";
import { isOverSsh } from "../docker/address";
import type { DockerEngine } from "../docker/engine";
import { removeStaleLocksOrRefuse } from "../recovery/recover";
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

/** Matches every resource of the stack, whatever its age. */
const everSince = new Date(0);

/** Removes the stack, its data, and leftovers in Docker; the passphrase and generated secrets stay. */
export const run: Command = async (session, options) => {
    const { printer, toolchain } = session;
    const destination = session.destination();
    if (destination.dockerHost === undefined) {
        await toolchain.ensureDocker((line) => printer.note(line));
    }
    removeStaleLocksOrRefuse(session);
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
    // A container outside the state would keep volumes of the state in use.
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
    // A host that the program created is deleted by now.
    const isThere = engine !== undefined && (await reachEngine(session, destination)) !== undefined;
    const after = isThere ? await sweep(engine, session.labelFilter, stateOf(undefined), everSince) : [];
    const left = [...before, ...after];
    for (const leftover of left) {
        printer.note(`Removed ${describeLeftover(leftover)}, which was not in the state.`);
    }
    unfinished.end();
    printer.line(
        options.json ? JSON.stringify({ down: true, leftovers: left }) : `${session.label.value} is down.`,
    );
    return 0;
};

/**
 * The Docker engine and the data that would be deleted; no engine if there is none, or if nothing on it needs removal.
 *
 * @throws Error if the state has resources on an unreachable engine: they could not be removed.
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
        // A host that never started, or whose key is lost, must not block the removal of the rest.
        const { message } = error as Error;
        session.printer.note(`Warning: leftovers of the stack in Docker are not checked. ${message}`);
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
        ...(names.length > 0
            ? [`The data in these volumes is deleted permanently: ${names.join(", ")}`]
            : []),
    ];
}

function count(number: number, noun: string): string {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Asks for confirmation on a terminal; without one, running the command is the confirmation. */
async function confirm(): Promise<boolean> {
    if (!process.stdin.isTTY || !process.stdout.isTTY) {
        return true;
    }
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question("Continue? (y/N) ");
    terminal.close();
    return /^y(es)?$/i.test(answer.trim());
}
