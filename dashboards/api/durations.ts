import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { type Panel, tablePanel, timeSeriesPanel } from "../panels";
import { type Expressions, expressionsOf, service } from "./expressions";
import { alertOf, type Group, nameOf } from "./group";
import { durationSteps, errorSteps } from "./steps";

/** Latency. */
export function durations(group: Group): Section {
    const expressions = expressionsOf(group);
    return {
        title: `Latency: ${nameOf(group)}`,
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
              title: "Latency percentiles",
              description: "P50, P95 and P99 latency of requests.",
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
              title: "P95 latency",
              description: "95 % of the requests are faster.",
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
              title: "Average latency",
              description: "Average latency of requests. It hides a few very slow requests.",
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
        description: "The ten endpoints with the highest P95 latency.",
        unit: "short",
        queries: [
            {
                expr: `topk(10, ${slowest} > 0)`,
                legend: "P95",
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
                          legend: "Error rate",
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
        highestFirst: "P95",
        empty: "No requests",
    });
}
