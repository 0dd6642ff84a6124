import type { ListedContainer } from "../docker/engine";
import type { Requirements } from "../preflight/requirements";
import { judgeContainer } from "../report/health";
import type { Session } from "./session";

/** How many lines of a log are shown. */
const lines = 5;

/**
 * Tells the last words of the containers that a failed update started and that are not well: why a server did not
 * become healthy is in its log, and not in the engine's message.
 */
export async function tellLastWords(
    session: Session,
    needs: Requirements,
    told: string,
    began: Date,
): Promise<void> {
    const engine = session.engineOf(needs);
    const containers = (await engine?.containers(session.labelFilter)) ?? [];
    for (const container of containers.filter((one) => isUnwell(one, began))) {
        const log = (await engine?.lastLines(container.id, lines))?.trimEnd() ?? "";
        const last = log.split("\n").at(-1)?.trim() ?? "";
        // A writer's words are in the message already.
        if (last !== "" && !told.includes(last)) {
            session.printer.note(`The last words of ${container.name} (${container.status}):`);
            log.split("\n").forEach((line) => session.printer.note(`  ${line.trimEnd()}`));
        }
    }
}

function isUnwell(container: ListedContainer, began: Date): boolean {
    const startedNow = container.created.getTime() >= began.getTime() - 1000;
    return (
        startedNow && !judgeContainer(container, true).healthy && !container.status.startsWith("Exited (0)")
    );
}
