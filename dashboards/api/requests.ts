import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { type Color, type Panel, timeSeriesPanel } from "../panels";
import { type Expressions, expressionsOf, service } from "./expressions";
import { alertOf, type Group, nameOf, shareAlertOf } from "./group";
import { errorSteps } from "./steps";

/** In stacking order: errors are at the bottom, where they can be read off the axis. */
const classes: readonly (readonly [status: string, name: string, color: Color])[] = [
    ["5..", "5xx", "red"],
    ["4..", "4xx", "orange"],
    ["3..", "3xx", "blue"],
    ["2..", "2xx", "green"],
];

/** Requests and errors. */
export function requests(group: Group): Section {
    const expressions = expressionsOf(group);
    return {
        title: `Requests and errors: ${nameOf(group)}`,
        lines: [
            ...evenLine(
                8,
                byService(expressions),
                byStatus(expressions),
                errorShare(group, expressions),
                ownErrors(group, expressions),
            ),
            ...evenLine(7, byMethod(group, expressions), byPath(group, expressions)),
        ],
    };
}

function byService({ requests: requestsBy }: Expressions): Panel | undefined {
    const expr = requestsBy("job");
    return expr === undefined
        ? undefined
        : timeSeriesPanel({
              title: "Requests per second",
              description:
                  "Requests per second of each service. A drop to zero may mean that users cannot reach it.",
              unit: "reqps",
              queries: [{ expr, legend: service }],
          });
}

function byStatus({ withStatus }: Expressions): Panel | undefined {
    const queries = classes.flatMap(([status, name, color]) => {
        const expr = withStatus("job", status);
        return expr ? [{ expr: `sum(${expr})`, legend: name, color }] : [];
    });
    return queries.length === 0
        ? undefined
        : timeSeriesPanel({
              title: "Requests by status",
              description:
                  "Responses per second of all selected services by status class, stacked: 5xx are server errors, 4xx client errors, 3xx redirects.",
              unit: "reqps",
              queries,
              stacked: true,
          });
}

function errorShare(
    group: Group,
    { errorShare: shareBy, withStatus, requests: requestsBy }: Expressions,
): Panel | undefined {
    const failed = shareBy("job");
    const good = withStatus("job", "2..");
    const all = requestsBy("job");
    return failed && good && all
        ? timeSeriesPanel({
              title: "Error rate",
              description:
                  "Share of responses with a status of 5xx, and share of all that are not 2xx, including redirects and client errors.",
              unit: "percentunit",
              queries: [
                  { expr: failed, legend: `${service} 5xx` },
                  { expr: `1 - (${good}) / (${all} > 0)`, legend: `${service} not 2xx` },
              ],
              steps: errorSteps(group),
              limits: true,
              axisTop: 0.06,
              empty: "No requests",
              alerts: [shareAlertOf(group)],
          })
        : undefined;
}

function ownErrors(group: Group, { ownErrors: expr }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : timeSeriesPanel({
              title: "Errors per second",
              description: "Errors per second by the application's own counter.",
              unit: "short",
              queries: [{ expr, legend: service, color: "red" }],
              axisTop: 0.1,
              alerts: [alertOf(group, "HighErrorRate")],
          });
}

function byMethod({ metrics }: Group, { requests: requestsBy }: Expressions): Panel | undefined {
    const { methodLabel } = metrics;
    const expr = methodLabel && requestsBy(methodLabel);
    return expr
        ? timeSeriesPanel({
              title: "Requests by method",
              description: "Requests per second of all selected services, by HTTP method.",
              unit: "reqps",
              queries: [{ expr, legend: `{{${methodLabel}}}` }],
              stacked: true,
          })
        : undefined;
}

function byPath({ metrics }: Group, { requests: requestsBy }: Expressions): Panel | undefined {
    const { pathLabel } = metrics;
    const expr = pathLabel && requestsBy(`job, ${pathLabel}`);
    return expr
        ? timeSeriesPanel({
              title: "Requests by endpoint",
              description: "Requests per second of the ten busiest endpoints.",
              unit: "reqps",
              queries: [{ expr: `topk(10, ${expr})`, legend: `${service} {{${pathLabel}}}` }],
              values: true,
          })
        : undefined;
}
