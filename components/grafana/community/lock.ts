import { Checker } from "../../spec/checker";
import { assertNoFaults } from "../../spec/fault";
import { nonEmpty, positiveInteger } from "../../spec/rules";

/** Name of the file that says which dashboards of grafana.com are used; it belongs under version control. */
export const lockFileName = "dashboards.lock.json";

/** A revision, and what its download must be. */
export interface LockedDashboard {
    /** The author's, for those who read the file. */
    title: string;
    revision: number;
    /** SHA-256 of the download, in hexadecimal. */
    sha256: string;
}

/** What is locked, by the dashboards' numbers on grafana.com. */
export type DashboardLock = Readonly<Record<string, LockedDashboard>>;

const fields = ["title", "revision", "sha256"];

const hash = {
    text: "must be a SHA-256 in hexadecimal",
    holds: (value: string) => /^[0-9a-f]{64}$/.test(value),
};

const dashboardNumber = {
    text: "must be the number of a dashboard on grafana.com",
    holds: (value: string) => /^[1-9]\d{0,8}$/.test(value),
};

/**
 * Reads a lock file's text.
 *
 * @throws InvalidSpecError with every fault of it.
 */
export function parseLock(text: string): DashboardLock {
    const checker = new Checker(lockFileName);
    const lock = parsed(text);
    if (!checker.object(lock, Object.keys(lock ?? {}))) {
        assertNoFaults(checker.faults);
    }
    const entries = Object.entries(lock as Record<string, LockedDashboard>);
    for (const [id, entry] of entries) {
        checker.required(id, id, dashboardNumber);
        const part = checker.at(id);
        if (part.object(entry, fields)) {
            part.required("title", entry.title, nonEmpty);
            part.required("revision", entry.revision, positiveInteger);
            part.required("sha256", entry.sha256, hash);
        }
    }
    assertNoFaults(checker.faults);
    return Object.fromEntries(entries);
}

/** A lock file's text, in the order of the numbers. */
export function renderLock(lock: DashboardLock): string {
    const entries = Object.entries(lock).sort(([a], [b]) => Number(a) - Number(b));
    return `${JSON.stringify(Object.fromEntries(entries), null, 4)}\n`;
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
