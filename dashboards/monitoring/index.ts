import type { Present } from "../../rules";
import { defineDashboard } from "../defineDashboard";
import type { Dashboard } from "../types";
import { alertmanager } from "./alertmanager";
import { configuration } from "./configuration";
import { notifications } from "./notifications";
import { now } from "./now";
import { rules } from "./rules";
import { storage } from "./storage";
import { targets } from "./targets";

/** Health of the monitoring itself. */
export function monitoring(present: Present): Dashboard {
    return defineDashboard({
        uid: "monitoring",
        title: "Prometheus and Alertmanager",
        description:
            "Health of the monitoring itself: scrapes, rules, notifications, storage and configuration.",
        related: ["blackbox", "system"],
        sections: [
            now(present),
            targets,
            rules,
            ...(present.alertmanager ? [notifications, alertmanager] : []),
            storage,
            configuration(present),
        ],
    });
}
