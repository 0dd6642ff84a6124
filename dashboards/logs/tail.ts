import type { Section } from "../layout";
import { logsPanel } from "../panels";
import { lines, named } from "./expressions";

const tail = logsPanel({
    title: "Log lines",
    description: "All lines of the selected streams, newest first. The list refreshes every 30 seconds.",
    expr: `${lines()} ${named}`,
    empty: "No lines",
});

/** The lines themselves. */
export const tailSection: Section = { title: "Live logs", lines: [{ height: 14, panels: [[24, tail]] }] };
