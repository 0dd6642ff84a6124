import { fieldCheck } from "../../schema/fieldCheck";
import type { Checker } from "../../spec/checker";
import type { CommunityDashboardSpec } from "../../spec/communityDashboard";

const checkDashboard = fieldCheck("CommunityDashboardSpec", {});

/** Checks the requested dashboards of grafana.com; the reader of the lock file checks that they are locked. */
export function validateCommunityDashboards(
    checker: Checker,
    field: string,
    dashboards: readonly CommunityDashboardSpec[] | undefined,
): void {
    checker.each(field, dashboards, checkDashboard);
    checker.unique(field, dashboards, "id");
}
