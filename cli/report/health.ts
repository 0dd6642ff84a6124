import type { StackState } from "../workspace/localState";
import { resourceName } from "./resourceName";

/** The health of a part of the stack. */
export interface PartHealth {
    /** The resource's name in the program. */
    name: string;
    healthy: boolean;
    /** Whether it is running, or has completed its task. */
    running: boolean;
    /** `running (healthy)`, `exited with code 1`, `missing`. */
    state: string;
}

/** The state of a container in Docker's list. */
interface ContainerState {
    state: string;
    status: string;
}

/** The health of every container in the state, from Docker's list. */
export function containersHealth(
    { resources }: StackState,
    listed: readonly (ContainerState & { id: string })[],
): PartHealth[] {
    return resources
        .filter(({ type }) => type === "docker:index/container:Container")
        .map(({ urn, id, inputs }) => {
            const container = listed.find((one) => one.id === id);
            return { name: resourceName(urn), ...containerHealth(container, inputs?.mustRun !== false) };
        });
}

/**
 * The health of a container: a server must be running and neither unhealthy nor starting; a one-shot container must have
 * exited with code 0.
 */
export function containerHealth(
    container: ContainerState | undefined,
    mustRun: boolean,
): Omit<PartHealth, "name"> {
    if (container === undefined) {
        return { healthy: false, running: false, state: "missing" };
    }
    const { state, status } = container;
    if (state === "running") {
        const health = /\((healthy|unhealthy|health: starting)\)/.exec(status)?.[1];
        const words = health === undefined ? "running" : `running (${health.replace("health: ", "")})`;
        return { healthy: health === undefined || health === "healthy", running: true, state: words };
    }
    const code = /^Exited \((\d+)\)/.exec(status)?.[1];
    const done = !mustRun && code === "0";
    const words = code === undefined ? state : `exited with code ${code}`;
    return { healthy: done, running: done || !mustRun, state: done ? "done" : words };
}

/** A target in Prometheus's `/api/v1/targets`. */
interface Target {
    scrapePool?: string;
    scrapeUrl?: string;
    health?: string;
    lastError?: string;
}

/** Summarises the targets: `12/12 targets are up`, and a line for each that is down; new targets may not be scraped yet. */
export function describeTargets(targets: readonly Target[]): { healthy: boolean; lines: string[] } {
    const up = targets.filter(({ health }) => health === "up").length;
    const down = targets.filter(({ health }) => health === "down");
    const waiting = targets.length - up - down.length;
    return {
        healthy: down.length === 0,
        lines: [
            `${up}/${targets.length} targets are up${waiting === 0 ? "" : `, ${waiting} not scraped yet`}`,
            ...down.map(({ scrapePool, scrapeUrl, lastError }) =>
                `  down  ${scrapePool ?? ""}  ${scrapeUrl ?? ""}  ${lastError ?? ""}`.trimEnd(),
            ),
        ],
    };
}

/** An alert in Prometheus's `/api/v1/alerts`. */
interface Alert {
    labels: Readonly<Record<string, string>>;
    state: string;
}

/** The dead man's switch: it always fires. */
const deadMansSwitch = "Watchdog";

/** Firing alerts with their counts, without the dead man's switch. */
export function firingAlerts(alerts: readonly Alert[]): string[] {
    const counts = new Map<string, number>();
    for (const { labels, state } of alerts) {
        const name = labels.alertname ?? "";
        if (state === "firing" && name !== deadMansSwitch) {
            counts.set(name, (counts.get(name) ?? 0) + 1);
        }
    }
    return [...counts].sort().map(([name, count]) => (count === 1 ? name : `${name} (${count})`));
}
