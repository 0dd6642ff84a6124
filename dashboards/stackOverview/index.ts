import { defineDashboard } from "../layout";
import { configuration } from "./configuration";
import { notifications } from "./notifications";
import { now } from "./now";
import { rules } from "./rules";
import { storage } from "./storage";
import { targets } from "./targets";

/** Whether the monitoring itself works. */
export const stackOverview = defineDashboard({
    uid: "stack-overview",
    title: "Stack overview",
    description:
        "Whether the monitoring itself works: scrapes, rules, notifications, disk and configuration.",
    sections: [now, targets, rules, notifications, storage, configuration],
});
