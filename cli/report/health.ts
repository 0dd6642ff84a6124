import type { StackState } from "../workspace/localState";
import { resourceName } from "./resourceName";

/** How a part of the stack is. */
export interface PartHealth {
    /** The resource's name in the program. */
    name: string;
    healthy: boolean;
    /** Whether it runs, well or not, or has done its piece of work. */
    running: boolean;
    /** `running (healthy)`, `exited with code 1`, `missing`. */
    state: string;
}

/** A container as Docker lists it, as far as its health goes. */
interface ContainerState {
    state: string;
    status: string;
}

/** Judges every container of a state by what Docker lists. */
export function judgeContainers(
    { resources }: StackState,
    listed: readonly (ContainerState & { id: string })[],
): PartHealth[] {
    return resources
        .filter(({ type }) => type === "docker:index/container:Container")
        .map(({ urn, id, inputs }) => {
            const container = listed.find((one) => one.id === id);
            return { name: resourceName(urn), ...judgeContainer(container, inputs?.mustRun !== false) };
        });
}

/**
 * Judges a container: one that is to run must not be unhealthy or still starting, one that only does a piece of work
 * must have ended well.
 */
export function judgeContainer(
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

/** A target of Prometheus's `/api/v1/targets`. */
interface Target {
    scrapePool?: string;
    scrapeUrl?: string;
    health?: string;
    lastError?: string;
}

/** How the scrapes go: `12/12 targets are up`, with a line for each that is down; new ones are not scraped at once. */
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

/** An alert of Prometheus's `/api/v1/alerts`. */
interface Alert {
    labels: Readonly<Record<string, string>>;
    state: string;
}

/** The alert that fires as long as all is well. */
const deadMansSwitch = "Watchdog";

/** The alerts that fire, by name with their number; the dead man's switch is no news. */
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
