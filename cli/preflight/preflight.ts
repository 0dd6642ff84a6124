import type { Session } from "../session";
import { Refusal } from "../report/refusal";
import { judgeContainers } from "../report/health";
import { knownIds } from "../recovery/leftovers";
import type { StackState } from "../workspace/localState";
import { checkDiskSpace } from "./diskSpace";
import { checkPorts } from "./checkPorts";
import { refuseToDrop } from "./missingParts";
import { ensureParts } from "./parts";
import type { MissingPart, Requirements } from "./requirements";
import { describePortFault } from "./portFault";

/** What was found before an update. */
export interface Findings {
    /** Parts that have to be left out. */
    missing: readonly MissingPart[];
    warnings: readonly string[];
    /** Containers of the state that do not run: the engine learns of it by a refresh only. */
    stopped: readonly string[];
}

/**
 * Checks, before anything is made, that the stack can be brought up.
 *
 * @throws Refusal where a published port is not free, or where a part that runs would have to go.
 */
export async function preflight(
    session: Session,
    needs: Requirements,
    state: StackState,
    askAgain: boolean,
): Promise<Findings> {
    const engine = session.engineOf(needs);
    if (engine === undefined) {
        // Images are got by that engine itself, and its ports and disk are not this machine's.
        const missing = await ensureParts(session, undefined, needs, { askAgain, fetchImages: false });
        refuseToDrop(missing, needs, state);
        return { missing, warnings: [], stopped: [] };
    }
    const [containers, warning] = await Promise.all([engine.containers(), checkDiskSpace()]);
    const faults = await checkPorts(needs.ports, containers, knownIds(state));
    if (faults.length > 0) {
        throw new Refusal(
            ...faults.flatMap((fault) => describePortFault(fault, session.stack, session.label)),
        );
    }
    const missing = await ensureParts(session, engine, needs, { askAgain, fetchImages: true });
    refuseToDrop(missing, needs, state);
    return {
        missing,
        warnings: warning === undefined ? [] : [warning],
        stopped: judgeContainers(state, containers).flatMap(({ name, running }) => (running ? [] : [name])),
    };
}
