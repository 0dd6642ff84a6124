import type { DashboardContext } from "../types";
import type { Section } from "../layout";
import { textPanel } from "../panels";

/** The selected containers; at least one matcher must not match the empty string. */
const chosen = '{host=~".+", container=~"${container:pipe}"}';

/** Example queries by title. Lines that are not JSON have no fields, and are ignored. */
export const savedQueries: Readonly<Record<string, string>> = {
    "All lines": chosen,
    'Lines with "error"': `${chosen} |= "error"`,
    "JSON lines of level ERROR": `${chosen} | json | level="ERROR"`,
    "Requests that took longer than 1000": `${chosen} | json | duration > 1000`,
    'Lines with "error" per second, by container': `sum(rate(${chosen} |= "error" [1m])) by (container)`,
    "Top endpoints": `topk(10, sum by (path) (rate(${chosen} | json | __error__="" [5m])))`,
};

const saved = textPanel({
    title: "Saved queries",
    content: (context) =>
        Object.entries(savedQueries)
            .map(([title, query]) => `- [${title}](${exploreUrl(query, context)})`)
            .join("\n"),
});

/** The URL of Grafana Explore; the variable must not be encoded, so that Grafana can replace it. */
function exploreUrl(expr: string, { logs }: DashboardContext): string {
    const datasource = logs?.uid ?? "loki";
    const left = {
        datasource,
        queries: [{ refId: "A", datasource: { type: "loki", uid: datasource }, expr }],
        range: { from: "now-1h", to: "now" },
    };
    const encoded = encodeURIComponent(JSON.stringify(left))
        .replaceAll("(", "%28")
        .replaceAll(")", "%29")
        .replaceAll(encodeURIComponent("${container:pipe}"), "${container:pipe}");
    return `/explore?left=${encoded}`;
}

/** Links to Explore. */
export const savedSection: Section = { title: "Queries", lines: [{ height: 6, panels: [[24, saved]] }] };
