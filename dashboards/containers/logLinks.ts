import type * as model from "@grafana/grafana-foundation-sdk/dashboard";
import type { DashboardUid } from "../../rules/pack";
import type { Section } from "../layout";
import type { Panel } from "../panels";

const logs: DashboardUid = "logs";

/**
 * Adds links from the graphs of a container to its logs, if the stack has Loki.
 *
 * With Loki, each series of a container has its short name as the label `container`, like its logs; without Loki,
 * neither the label nor the link exists.
 */
export function withLogLinks(section: Section): Section {
    return {
        ...section,
        lines: section.lines.map((line) => ({
            ...line,
            panels: line.panels.map(([width, panel]) => [width, linked(panel)] as const),
        })),
    };
}

function linked(panel: Panel): Panel {
    return (position, context) => {
        const built = panel(position, context);
        const place = context.dashboards?.find(({ key }) => key === logs);
        if (place === undefined || built.type !== "timeseries") {
            return built;
        }
        const link = {
            title: "Logs of this container",
            url: `/d/${place.uid}?var-container=\${__field.labels.container}&\${__url_time_range}`,
            targetBlank: false,
            // Data links have no other fields.
        } as model.DashboardLink;
        return {
            ...built,
            targets: (built.targets ?? []).map(withShortName),
            fieldConfig: {
                overrides: built.fieldConfig?.overrides ?? [],
                defaults: { ...built.fieldConfig?.defaults, links: [link] },
            },
        };
    };
}

/** The type of the queries depends on the panel. */
function withShortName<Target>(target: Target): Target {
    const { expr } = target as { expr: string };
    return { ...target, expr: expr.replaceAll("by (name)", "by (name, container)") };
}
