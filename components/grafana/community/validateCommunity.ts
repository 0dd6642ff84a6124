import { fieldCheck } from "../../schema/fieldCheck";
import type { Checker } from "../../spec/checker";
import type { CommunityDashboardSpec } from "../../spec/communityDashboard";

const checkDashboard = fieldCheck("CommunityDashboardSpec", {});

/** Checks which dashboards of grafana.com are asked for; whether they are locked is for who reads the lock file. */
export function validateCommunityDashboards(
    checker: Checker,
    field: string,
    dashboards: readonly CommunityDashboardSpec[] | undefined,
): void {
    checker.each(field, dashboards, checkDashboard);
    checker.unique(field, dashboards, "id");
}
