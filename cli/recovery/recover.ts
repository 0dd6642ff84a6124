import { HostNotReady } from "../../components/host/ssh";
import { reachEngine } from "../reachEngine";
import type { Session } from "../session";
import { stateOf } from "../workspace/localState";
import { describeLeftover } from "./leftovers";
import { lockFolder, removeStaleLocks } from "./locks";
import { pendingNames, withoutPending } from "./pending";
import { sweep } from "./sweep";
import { Unfinished } from "./unfinished";
import type { Requirements } from "../preflight/requirements";

/**
 * Cleans up after a killed or failed update and reports each step; does nothing after a successful one.
 *
 * @returns whether cleanup is complete: an unreachable host is checked next time, since the update itself waits for it or
 * may restore access to it.
 * @throws Refusal if an update of the stack is running.
 */
export async function recover(session: Session, needs: Requirements): Promise<boolean> {
    const unfinished = new Unfinished(session.paths.work);
    const locks = removeStaleLocksOrRefuse(session);
    const interrupted = [unfinished.since, ...locks].filter((time) => time !== undefined);
    const state = await session.state();
    const pending = pendingNames(state);
    if (pending.length > 0) {
        session.printer.note(
            `The last update was interrupted while ${pending.join(", ")}: pending operations are cleared from the state.`,
        );
        const stack = await session.open();
        await stack.import(withoutPending(await stack.export()));
    }
    if (interrupted.length === 0) {
        return true;
    }
    const since = new Date(Math.min(...interrupted.map((time) => time.getTime())));
    const known = pending.length > 0 ? { ...state, pending: stateOf(undefined).pending } : state;
    try {
        const reach = await reachEngine(session, needs);
        const leftovers = reach ? await sweep(reach.engine, session.labelFilter, known, since) : [];
        for (const leftover of leftovers) {
            session.printer.note(
                `Removed ${describeLeftover(leftover)}, a leftover of the interrupted update.`,
            );
        }
        return true;
    } catch (error) {
        if (!(error instanceof HostNotReady)) {
            throw error;
        }
        session.printer.note(`Leftovers of the interrupted update are not removed yet. ${error.message}`);
        return false;
    }
}

/**
 * Removes stale locks; returns the start of the updates that created them.
 *
 * @throws Refusal if an update of the stack is running.
 */
export function removeStaleLocksOrRefuse({ stateFolder, workspace, stack, printer }: Session): Date[] {
    if (stateFolder === undefined) {
        return [];
    }
    return removeStaleLocks(lockFolder(stateFolder, workspace.project, stack)).flatMap(({ lock }) => {
        printer.note(
            lock
                ? `The update of process ${lock.pid}, started at ${lock.timestamp.toISOString()}, was killed: removing its lock.`
                : "An invalid lock is removed.",
        );
        return lock?.timestamp ?? [];
    });
}
