import { HostNotReady } from "../components/host/ssh";
import type { DockerEngine, ListedContainer } from "./docker/engine";
import type { Requirements } from "./preflight/requirements";
import { containerHealth } from "./report/health";
import { reachEngine } from "./reachEngine";
import type { Session } from "./session";

/** Number of log lines shown. */
const lines = 5;

/**
 * Prints the last log lines of unhealthy containers that a failed update started: the reason is in the container's
 * log, not in the engine's message. Prints nothing if the host is unreachable.
 */
export async function printFailedContainerLogs(
    session: Session,
    needs: Requirements,
    message: string,
    began: Date,
): Promise<void> {
    const reach = await reachEngine(session, needs);
    try {
        for (const { container, log } of reach
            ? await readFailedContainerLogs(reach.engine, session, began)
            : []) {
            const last = log.split("\n").at(-1)?.trim() ?? "";
            // The error message already includes a writer's log.
            if (last !== "" && !message.includes(last)) {
                session.printer.note(`Last log lines of ${container.name} (${container.status}):`);
                log.split("\n").forEach((line) => session.printer.note(`  ${line.trimEnd()}`));
            }
        }
    } catch (error) {
        if (!(error instanceof HostNotReady)) {
            throw error;
        }
    }
}

async function readFailedContainerLogs(
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
        startedNow && !containerHealth(container, true).healthy && !container.status.startsWith("Exited (0)")
    );
}
