import { evenLine } from "../evenLine";
import type { Section } from "../layout";
import { type Panel, statPanel } from "../panels";
import { type Expressions, expressionsOf, service } from "./expressions";
import { type Group, nameOf, shareAlertOf } from "./group";
import { durationSteps, errorSteps } from "./steps";

/** What a person looks at first. */
export function now(group: Group): Section {
    const expressions = expressionsOf(group);
    return {
        title: nameOf(group),
        lines: evenLine(
            6,
            health(expressions),
            rate(expressions),
            errorShare(group, expressions),
            ownErrors(expressions),
            slowest(expressions),
            active(expressions),
        ),
    };
}

function health({ health: expr }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "Health",
              description: "What the service, or a probe of it, says of itself.",
              unit: "short",
              queries: [{ expr, legend: "{{service}}" }],
              meanings: [
                  { value: 0, text: "not well", color: "red" },
                  { value: 1, text: "well", color: "green" },
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
              description: "Requests that each service answers, by the last 5 minutes.",
              unit: "reqps",
              queries: [{ expr, legend: service }],
              course: true,
          });
}

function errorShare(group: Group, { now: { errorShare: expr } }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "Requests that fail",
              description:
                  "Errors of the server as a part of all requests, by the last 5 minutes: orange from 1 %, red from 5 % on.",
              unit: "percentunit",
              decimals: 2,
              queries: [{ expr, legend: service }],
              steps: errorSteps,
              empty: "No requests",
              alerts: [shareAlertOf(group)],
          });
}

function ownErrors({ ownErrors: expr }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "Errors per second",
              description:
                  "Errors by the application's own counter. It is no part of the requests: there may be several in one.",
              unit: "short",
              decimals: 3,
              queries: [{ expr, legend: service }],
              steps: [
                  [0, "green"],
                  [0.01, "orange"],
                  [0.05, "red"],
              ],
              course: true,
              alerts: ["HighErrorRate"],
          });
}

function slowest({ now: { p95: expr } }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "95 % are answered within",
              description:
                  "Orange from 0.5 s, red from 1 s on. It is read from buckets, and as exact as they are.",
              unit: "s",
              queries: [{ expr, legend: service }],
              steps: durationSteps,
              empty: "No requests",
              alerts: ["HighResponseTime"],
          });
}

function active({ active: expr }: Expressions): Panel | undefined {
    return expr === undefined
        ? undefined
        : statPanel({
              title: "Requests being served",
              description: "Requests that have begun and are not answered yet.",
              unit: "short",
              decimals: 0,
              queries: [{ expr, legend: service }],
              course: true,
          });
}
