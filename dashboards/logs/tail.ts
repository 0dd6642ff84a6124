import type { Section } from "../layout";
import { logsPanel } from "../panels";
import { lines, named } from "./expressions";

const tail = logsPanel({
    title: "Lines",
    description: "All lines of what is chosen, the newest first; they come anew every half minute.",
    expr: `${lines()} ${named}`,
    empty: "No line was written",
});

/** The lines themselves. */
export const tailSection: Section = { title: "Live", lines: [{ height: 14, panels: [[24, tail]] }] };
