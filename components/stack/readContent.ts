import { type DashboardPlace, readCommunityDashboards } from "../grafana/community";
import { readRunbooks } from "../runbooks/readRunbooks";
import type { Fault } from "../spec/fault";
import type { MonitoringSpec } from "../monitoringSpec";
import type { StackContent } from "./resolveStack";

/** What a stack shows that is kept in files. */
export interface ReadContent extends Required<Pick<StackContent, "runbooks" | "dashboards">> {
    /** Dashboards that were not downloaded before. */
    faults: Fault[];
}

/** Reads what a valid spec shows that is kept in files; dashboards that were not downloaded before are faults. */
export function readContent(spec: MonitoringSpec, place: DashboardPlace): ReadContent {
    const wanted = spec.grafana === false ? [] : spec.communityDashboards;
    return { runbooks: readRunbooks(), ...readCommunityDashboards(wanted, place) };
}
