import { checkMap, someText } from "../../spec/checkMap";
import type { Checker } from "../../spec/checker";
import type { CommunityDashboardSpec } from "../../spec/communityDashboard";
import { nonEmpty, positiveInteger } from "../../spec/rules";

const options = [
    "id",
    "revision",
    "folder",
    "title",
    "inputs",
] as const satisfies readonly (keyof CommunityDashboardSpec)[];

/** Checks which dashboards of grafana.com are asked for; whether they are locked is for who reads the lock file. */
export function validateCommunityDashboards(
    checker: Checker,
    field: string,
    dashboards: readonly CommunityDashboardSpec[] | undefined,
): void {
    checker.each(field, dashboards, (part, dashboard) => {
        if (!part.object(dashboard, options)) {
            return;
        }
        part.required("id", dashboard.id, positiveInteger);
        part.optional("revision", dashboard.revision, positiveInteger);
        part.optional("folder", dashboard.folder, nonEmpty);
        part.optional("title", dashboard.title, nonEmpty);
        checkMap(part, "inputs", dashboard.inputs, { key: nonEmpty, value: someText });
    });
    checker.unique(field, dashboards, "id");
}
