import type { Present } from "../../rules";
import type { Section } from "../layout";
import { type Meaning, statPanel, stateTimelinePanel } from "../panels";
import { statesOf } from "./states";

const upOrDown: readonly Meaning[] = [
    { value: 0, text: "DOWN", color: "red" },
    { value: 1, text: "UP", color: "green" },
];

/** The state of each job: down while one of its targets, or what it monitors, is down. */
export function services(present: Present): Section {
    const metrics = statesOf(present).map(({ metric }) => metric);
    const expr = `min by (job) ({__name__=~"${metrics.join("|")}"})`;
    const tiles = statPanel({
        title: "Services",
        description: "Down if a target of the job cannot be scraped, or what it monitors does not respond.",
        unit: "short",
        queries: [{ expr, legend: "{{job}}" }],
        meanings: upOrDown,
        filled: true,
        leadsTo: "monitoring",
    });
    const course = stateTimelinePanel({
        title: "Service history",
        description:
            "Red while a target of the job could not be scraped, or what it monitors did not respond.",
        unit: "short",
        queries: [{ expr, legend: "{{job}}" }],
        meanings: upOrDown,
    });
    return {
        title: "Services",
        lines: [
            {
                height: 10,
                panels: [
                    [12, tiles],
                    [12, course],
                ],
            },
        ],
    };
}
