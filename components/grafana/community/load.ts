import type { Dashboard } from "../../../dashboards/types";
import type { CommunityDashboardSpec } from "../../spec/communityDashboard";
import { Checker } from "../../spec/checker";
import type { Fault } from "../../spec/fault";
import { communityDashboard } from "./dashboard";
import { parseDownload } from "./download";
import { fillDashboard } from "./fill";
import { type DashboardLock, lockFileName } from "./lock";
import { type DashboardPlace, keptDownload, readLock } from "./store";

/** Dashboards of grafana.com that can be deployed, and the faults of the others. */
export interface CommunityDashboards {
    dashboards: Dashboard[];
    faults: Fault[];
}

/**
 * Reads the dashboards of grafana.com that a spec asks for, from the lock file and what was downloaded before.
 *
 * Nothing is downloaded: `fetchCommunityDashboards` does that. The specs must be valid.
 */
export function readCommunityDashboards(
    specs: readonly CommunityDashboardSpec[] | undefined,
    place: DashboardPlace = {},
): CommunityDashboards {
    const checker = new Checker();
    const dashboards: Dashboard[] = [];
    if (specs !== undefined && specs.length > 0) {
        const lock = readLock(place);
        checker.each("communityDashboards", specs, (part, spec) => {
            const text = downloadOf(part, spec, lock, place);
            const dashboard = text === undefined ? undefined : dashboardOf(part, spec, text);
            dashboards.push(...(dashboard ? [dashboard] : []));
        });
    }
    return { dashboards, faults: checker.faults };
}

function downloadOf(
    checker: Checker,
    { id, revision }: CommunityDashboardSpec,
    lock: DashboardLock,
    place: DashboardPlace,
): string | undefined {
    const locked = lock[id];
    if (!locked) {
        const option = revision === undefined ? "" : ` --revision ${revision}`;
        const command = `npm run dashboards -- add ${id}${option}`;
        checker.report("id", `must be locked in ${lockFileName} (${command})`, id);
        return undefined;
    }
    if (revision !== undefined && revision !== locked.revision) {
        const command = `npm run dashboards -- add ${id} --revision ${revision}`;
        checker.report(
            "revision",
            `must be the one in ${lockFileName}, ${locked.revision} (${command})`,
            revision,
        );
        return undefined;
    }
    const text = keptDownload(place, locked.sha256);
    if (text === undefined) {
        const rule = `must be downloaded before, revision ${locked.revision} (npm run dashboards -- fetch)`;
        checker.report("id", rule, id);
    }
    return text;
}

function dashboardOf(checker: Checker, spec: CommunityDashboardSpec, text: string): Dashboard | undefined {
    try {
        const download = parseDownload(text);
        const { missing, unused } = fillDashboard(download, { uid: "", name: "" }, spec.inputs);
        for (const name of missing) {
            checker.at("inputs").report(name, "must be set, to a uid for a data source", undefined);
        }
        for (const name of unused) {
            checker
                .at("inputs")
                .report(name, "is not an input of this dashboard, nor a data source", spec.inputs?.[name]);
        }
        return communityDashboard(spec, download);
    } catch (error) {
        checker.report("id", (error as Error).message, spec.id);
        return undefined;
    }
}
