import type { Session } from "../session";
import { Refusal } from "../report/refusal";
import { containersHealth } from "../report/health";
import { knownIds } from "../recovery/leftovers";
import type { StackState } from "../workspace/localState";
import { checkDiskSpace } from "./diskSpace";
import { checkPorts } from "./checkPorts";
import { refuseToDrop } from "./missingParts";
import { ensureParts } from "./parts";
import type { MissingPart, Requirements } from "./requirements";
import { describePortFault } from "./portFault";

/** The results of the preflight checks. */
export interface Findings {
    /** Parts to omit. */
    missing: readonly MissingPart[];
    warnings: readonly string[];
    /** Stopped containers of the state: only a refresh tells the Pulumi engine. */
    stopped: readonly string[];
}

/**
 * Checks before any change that the stack can be deployed.
 *
 * @throws Refusal if a published port is in use, or if a deployed part would be deleted.
 */
export async function preflight(
    session: Session,
    needs: Requirements,
    state: StackState,
    retryUnavailable: boolean,
): Promise<Findings> {
    const engine = session.engineOf(needs);
    if (engine === undefined) {
        // The remote engine pulls images itself, and its ports and disk are not this machine's.
        const missing = await ensureParts(session, undefined, needs, {
            retryUnavailable,
            fetchImages: false,
        });
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
    const missing = await ensureParts(session, engine, needs, { retryUnavailable, fetchImages: true });
    refuseToDrop(missing, needs, state);
    return {
        missing,
        warnings: warning === undefined ? [] : [warning],
        stopped: containersHealth(state, containers).flatMap(({ name, running }) => (running ? [] : [name])),
    };
}
