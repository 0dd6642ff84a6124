import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { type Panel, tablePanel, timeSeriesPanel } from "../panels";
import { type Expressions, expressionsOf, service } from "./expressions";
import { alertOf, type Group, nameOf } from "./group";
import { durationSteps, errorSteps } from "./steps";

/** How long it takes. */
export function durations(group: Group): Section {
    const expressions = expressionsOf(group);
    return {
        title: `Durations: ${nameOf(group)}`,
        lines: [
            ...evenLine(
                8,
                percentiles(expressions),
                highPercentile(group, expressions),
                average(expressions),
            ),
            ...evenLine(9, endpoints(group, expressions)),
        ],
    };
}

function percentiles({ quantile }: Expressions): Panel | undefined {
    const queries = [0.5, 0.95, 0.99].flatMap((part) => {
        const expr = quantile(part, "job");
        return expr ? [{ expr, legend: `${service} P${100 * part}` }] : [];
    });
    return queries.length === 0
        ? undefined
        : timeSeriesPanel({
              title: "Percentiles",
              description: "Half, 95 % and 99 % of the requests are answered within these times.",
              unit: "s",
              queries,
              values: true,
              empty: "No requests",
          });
}

function highPercentile(group: Group, { quantile }: Expressions): Panel | undefined {
    const expr = quantile(0.95, "job");
    return expr === undefined
        ? undefined
        : timeSeriesPanel({
              title: "95 % are answered within",
              description:
                  "95 % of the requests are faster. The dashed lines are where users begin to notice, and the threshold of HighResponseTime.",
              unit: "s",
              queries: [{ expr, legend: service }],
              steps: durationSteps(group),
              limits: true,
              axisTop: 1.1,
              empty: "No requests",
              alerts: [alertOf(group, "HighResponseTime")],
          });
}

function average({ average: averageBy }: Expressions): Panel | undefined {
    const expr = averageBy("job");
    return expr === undefined
        ? undefined
        : timeSeriesPanel({
              title: "Average duration",
              description: "Time by number of requests. A few very slow ones hardly show here.",
              unit: "s",
              queries: [{ expr, legend: service }],
              empty: "No requests",
          });
}

function endpoints(group: Group, expressions: Expressions): Panel | undefined {
    const { pathLabel } = group.metrics;
    if (pathLabel === undefined) {
        return undefined;
    }
    const labels = `job, ${pathLabel}`;
    const slowest = expressions.quantile(0.95, labels);
    if (slowest === undefined) {
        return undefined;
    }
    /** A value of each of the endpoints in the table. */
    const ofSlowest = (expr: string | undefined): string | undefined =>
        expr && `${expr} and on (${labels}) topk(10, ${slowest} > 0)`;
    const errors = ofSlowest(expressions.errorShare(labels));
    return tablePanel({
        title: "Slowest endpoints",
        description:
            "The ten endpoints whose requests take longest, by the time that 95 % of them are within.",
        unit: "short",
        queries: [
            {
                expr: `topk(10, ${slowest} > 0)`,
                legend: "95 % within",
                column: { unit: "s", steps: durationSteps(group), colored: "text" },
            },
            {
                expr: ofSlowest(expressions.average(labels)) ?? "",
                legend: "Average",
                column: { unit: "s" },
            },
            {
                expr: ofSlowest(expressions.requests(labels)) ?? "",
                legend: "Requests per second",
                column: { unit: "reqps" },
            },
            ...(errors === undefined
                ? []
                : [
                      {
                          expr: errors,
                          legend: "Fail",
                          column: {
                              unit: "percentunit",
                              decimals: 2,
                              steps: errorSteps(group),
                              colored: "text" as const,
                          },
                      },
                  ]),
        ],
        columns: { job: "Service", [pathLabel]: "Endpoint" },
        highestFirst: "95 % within",
        empty: "No requests",
    });
}
