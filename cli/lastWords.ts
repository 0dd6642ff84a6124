import { HostNotReady } from "../components/host/ssh";
import type { DockerEngine, ListedContainer } from "./docker/engine";
import type { Requirements } from "./preflight/requirements";
import { judgeContainer } from "./report/health";
import { reachEngine } from "./reachEngine";
import type { Session } from "./session";

/** How many lines of a log are shown. */
const lines = 5;

/**
 * Tells the last words of the containers that a failed update started and that are not well: why a server did not
 * become healthy is in its log, and not in the engine's message. Nothing where the host cannot be reached any more.
 */
export async function tellLastWords(
    session: Session,
    needs: Requirements,
    told: string,
    began: Date,
): Promise<void> {
    const reach = await reachEngine(session, needs);
    try {
        for (const { container, log } of reach ? await readLastWords(reach.engine, session, began) : []) {
            const last = log.split("\n").at(-1)?.trim() ?? "";
            // A writer's words are in the message already.
            if (last !== "" && !told.includes(last)) {
                session.printer.note(`The last words of ${container.name} (${container.status}):`);
                log.split("\n").forEach((line) => session.printer.note(`  ${line.trimEnd()}`));
            }
        }
    } catch (error) {
        if (!(error instanceof HostNotReady)) {
            throw error;
        }
    }
}

async function readLastWords(
    engine: DockerEngine,
    { labelFilter }: Session,
    began: Date,
): Promise<{ container: ListedContainer; log: string }[]> {
    const containers = (await engine.containers(labelFilter)).filter((one) => isUnwell(one, began));
    return await Promise.all(
        containers.map(async (container) => ({
            container,
            log: (await engine.lastLines(container.id, lines)).trimEnd(),
        })),
    );
}

function isUnwell(container: ListedContainer, began: Date): boolean {
    const startedNow = container.created.getTime() >= began.getTime() - 1000;
    return (
        startedNow && !judgeContainer(container, true).healthy && !container.status.startsWith("Exited (0)")
    );
}
