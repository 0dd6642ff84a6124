import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { at, above, statPanel } from "../panels";
import { ageOfPush, lastPush, rejected } from "./expressions";

const groups = statPanel({
    title: "Groups",
    description: "Groups of metrics that the Pushgateway keeps. It never deletes one on its own.",
    unit: "short",
    queries: [{ expr: `count(${lastPush})`, legend: "groups" }],
    plain: true,
    empty: "Nothing pushed",
});

const rejections = statPanel({
    title: "Rejected groups",
    description: "Groups whose last push was rejected: Prometheus scrapes their older values, or none.",
    unit: "short",
    queries: [{ expr: `count(${rejected}) or vector(0)`, legend: "rejected" }],
    steps: [
        [0, "green"],
        [1, "orange"],
    ],
    alerts: ["PushgatewayPushRejected"],
});

const oldest = statPanel({
    title: "Oldest push",
    description: "Time since the last push of the group that has not been pushed for longest.",
    unit: "s",
    decimals: 1,
    queries: [{ expr: `max(${ageOfPush})`, legend: "age" }],
    plain: true,
    empty: "Nothing pushed",
});

const largest = statPanel({
    title: "Groups per job",
    description:
        "Groups of the job that has most. A grouping key that differs with each run adds one each time.",
    unit: "short",
    queries: [{ expr: `topk(1, count by (job) (${lastPush}))`, legend: "{{job}}" }],
    steps: above(["orange", at("PushgatewayTooManyGroups")]),
    empty: "Nothing pushed",
    alerts: ["PushgatewayTooManyGroups"],
});

/** The most important values. */
export const now: Section = {
    title: "Overview",
    lines: evenLine(5, groups, rejections, oldest, largest),
};
