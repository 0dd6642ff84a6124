import type { Section } from "../layout";
import { above, at, stateTimelinePanel, timeSeriesPanel } from "../panels";
import { select } from "../variables";
import { ageOfPush, group, lastPush } from "./expressions";

const ages = timeSeriesPanel({
    title: "Time since last push",
    description: "Falls to 0 with each successful push. Old values are scraped until the group is deleted.",
    unit: "s",
    queries: [{ expr: ageOfPush, legend: group }],
    steps: above(["orange", at("PushgatewayPushOverdue")]),
    empty: "Nothing pushed",
    alerts: ["PushgatewayPushOverdue"],
});

const states = stateTimelinePanel({
    title: "Push history",
    description: "Whether the last push of each group was accepted.",
    unit: "short",
    queries: [
        { expr: `${select("push_failure_time_seconds", 'job=~"$job"')} <= bool ${lastPush}`, legend: group },
    ],
    meanings: [
        { value: 0, text: "rejected", color: "red" },
        { value: 1, text: "accepted", color: "green" },
    ],
    empty: "Nothing pushed",
    alerts: ["PushgatewayPushRejected"],
});

/** Each group on its own. */
export const groups: Section = {
    title: "Groups",
    lines: [
        {
            height: 8,
            panels: [
                [12, ages],
                [12, states],
            ],
        },
    ],
};
