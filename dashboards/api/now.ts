import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { above, at, type Panel, statPanel } from "../panels";
import { type Expressions, expressionsOf, service } from "./expressions";
import { alertOf, type Group, nameOf, shareAlertOf } from "./group";
import { durationSteps, errorSteps } from "./steps";

/** The most important values. */
export function now(group: Group): Section {
    const expressions = expressionsOf(group);
    return {
        title: nameOf(group),
        lines: evenLine(
            6,
            health(expressions),
            rate(expressions),
            errorShare(group, expressions),
            ownErrors(group, expressions),
            slowest(group, expressions),
            active(expressions),
        ),
    };
}

function health({ health: expr }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "Health",
              description: "Health as the service itself, or a probe, reports it.",
              unit: "short",
              queries: [{ expr, legend: "{{service}}" }],
              meanings: [
                  { value: 0, text: "unhealthy", color: "red" },
                  { value: 1, text: "healthy", color: "green" },
              ],
              filled: true,
              leadsTo: "blackbox",
          });
}

function rate({ now: { requests: expr } }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "Requests per second",
              description: "Requests per second of each service, over the last 5 minutes.",
              unit: "reqps",
              queries: [{ expr, legend: service }],
              course: true,
          });
}

function errorShare(group: Group, { now: { errorShare: expr } }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "Error rate",
              description: "Share of requests that end with a server error, over the last 5 minutes.",
              unit: "percentunit",
              decimals: 2,
              queries: [{ expr, legend: service }],
              steps: errorSteps(group),
              empty: "No requests",
              alerts: [shareAlertOf(group)],
          });
}

function ownErrors(group: Group, { ownErrors: expr }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "Errors per second",
              description:
                  "Errors by the application's own counter. It is not a share of requests: one request may have several errors.",
              unit: "short",
              decimals: 3,
              queries: [{ expr, legend: service }],
              steps: above(["orange", 0.01], ["red", at(alertOf(group, "HighErrorRate"))]),
              course: true,
              alerts: [alertOf(group, "HighErrorRate")],
          });
}

function slowest(group: Group, { now: { p95: expr } }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "P95 latency",
              description:
                  "95 % of the requests of the last 5 minutes are faster. It is computed from histogram buckets, and is as precise as they are.",
              unit: "s",
              queries: [{ expr, legend: service }],
              steps: durationSteps(group),
              empty: "No requests",
              alerts: [alertOf(group, "HighResponseTime")],
          });
}

function active({ active: expr }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "In-flight requests",
              description: "Requests that are being served.",
              unit: "short",
              decimals: 0,
              queries: [{ expr, legend: service }],
              course: true,
          });
}
