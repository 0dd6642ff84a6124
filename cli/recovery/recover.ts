import { HostNotReady } from "../../components/host/ssh";
import { reachEngine } from "../reachEngine";
import type { Session } from "../session";
import { stateOf } from "../workspace/localState";
import { describeLeftover } from "./leftovers";
import { lockFolder, takeOverLocks } from "./locks";
import { pendingNames, withoutPending } from "./pending";
import { sweep } from "./sweep";
import { Unfinished } from "./unfinished";
import type { Requirements } from "../preflight/requirements";

/**
 * Clears what a killed or failed update left behind, and says each thing that it does; costs nothing after one that
 * ended well.
 *
 * @returns whether all was cleared: a host that cannot be reached is looked at the next time, since the update itself
 * waits for it, or may be what opens the way to it.
 * @throws Refusal where an update of the stack is running.
 */
export async function recover(session: Session, needs: Requirements): Promise<boolean> {
    const unfinished = new Unfinished(session.paths.work);
    const locks = takeOverOrRefuse(session);
    const interrupted = [unfinished.since, ...locks].filter((time) => time !== undefined);
    const state = await session.state();
    const pending = pendingNames(state);
    if (pending.length > 0) {
        session.printer.note(
            `The last update was interrupted while ${pending.join(", ")}: starting from what is known.`,
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
                `Removed ${describeLeftover(leftover)}, which the interrupted update left behind.`,
            );
        }
        return true;
    } catch (error) {
        if (!(error instanceof HostNotReady)) {
            throw error;
        }
        session.printer.note(
            `What the interrupted update left behind is not looked for yet. ${error.message}`,
        );
        return false;
    }
}

/**
 * Takes stale locks over; returns when the updates that made them began.
 *
 * @throws Refusal where an update of the stack is running.
 */
export function takeOverOrRefuse({ stateFolder, workspace, stack, printer }: Session): Date[] {
    if (stateFolder === undefined) {
        return [];
    }
    return takeOverLocks(lockFolder(stateFolder, workspace.project, stack)).flatMap(({ lock }) => {
        printer.note(
            lock
                ? `The update that process ${lock.pid} began at ${lock.timestamp.toISOString()} was killed: taking its lock over.`
                : "An unreadable lock was removed.",
        );
        return lock?.timestamp ?? [];
    });
}
