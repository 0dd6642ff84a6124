import type { Present } from "../../rules";
import { defineDashboard } from "../defineDashboard";
import type { Dashboard } from "../types";
import { atAGlance } from "./atAGlance";
import { now } from "./now";
import { services } from "./services";

/** Current problems, and links to all other dashboards. */
export function overview(present: Present): Dashboard {
    return defineDashboard({
        uid: "overview",
        title: "Overview",
        description: "What is down, which alerts are firing, and links to all dashboards.",
        lookBack: "3h",
        sections: [now(present), services(present), ...atAGlance(present)],
    });
}
