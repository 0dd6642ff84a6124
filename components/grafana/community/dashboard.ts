import { dashboardTag } from "../../../dashboards/links";
import type { Dashboard } from "../../../dashboards/types";
import type { CommunityDashboardSpec } from "../../spec/communityDashboard";
import { titleOf } from "./download";
import { fillDashboard } from "./fill";
import type { Json } from "./json";

/** A dashboard of grafana.com like one of the stack's own. */
export function communityDashboard(spec: CommunityDashboardSpec, download: Json): Dashboard {
    const title = spec.title ?? titleOf(download, spec.id);
    return {
        uid: `grafana-com-${spec.id}`,
        title,
        ...(spec.folder !== undefined && { folder: spec.folder }),
        build: ({ uid, dataSource }) => ({
            ...fillDashboard(download, dataSource, spec.inputs).model,
            uid,
            title,
            tags: tagsOf(download),
            // The next update would undo an edit made in the browser.
            editable: false,
        }),
    };
}

/** The author's, and that by which all dashboards of the project are linked. */
function tagsOf({ tags }: Json): string[] {
    const own = Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
    return [...new Set([...own, dashboardTag])];
}
