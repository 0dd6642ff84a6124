import type { AlertingSpec, Route } from "../spec/alerting";
import { type Checker, isObject, type Rule } from "../spec/checker";
import { checkEntries } from "../spec/checkList";
import { boolean } from "../spec/rules";
import { onlyReceiver } from "./routeTree";
import { validateGroupBy, validateIntervals } from "./validateGrouping";
import { validateMatchers } from "./validateMatchers";

const options: readonly (keyof Route)[] = [
    "receiver",
    "matchers",
    "continue",
    "groupBy",
    "groupWaitSeconds",
    "groupIntervalSeconds",
    "repeatIntervalSeconds",
    "muteTimeIntervals",
    "activeTimeIntervals",
    "routes",
];

/** What only makes sense below the root: everything arrives there, at any time. */
const belowRoot = ["matchers", "continue", "muteTimeIntervals", "activeTimeIntervals"] as const;

/** Names that a route may refer to. */
interface Names {
    receivers: readonly string[];
    timeIntervals: readonly string[];
}

/** Checks the fields of every branch; whether each can be reached is a question of its own. */
export function validateRoute(checker: Checker, spec: AlertingSpec): void {
    const names = { receivers: namesIn(spec.receivers), timeIntervals: namesIn(spec.timeIntervals) };
    if (spec.route === undefined) {
        if (names.receivers.length > 1) {
            checker.report("route", "must be set where there are several receivers", undefined);
        }
        return;
    }
    const root = checker.at("route");
    if (!root.object(spec.route, options)) {
        return;
    }
    for (const field of belowRoot) {
        if (spec.route[field] !== undefined) {
            root.report(field, "must not be set at the root, which takes every alert", spec.route[field]);
        }
    }
    if (spec.route.receiver === undefined && names.receivers.length > 0 && onlyReceiver(spec) === undefined) {
        root.report("receiver", "must be set where there are several receivers", undefined);
    }
    validateGroupBy(root, spec.route.groupBy);
    validateBranch(root, spec.route, names);
}

function validateBranch(checker: Checker, route: Route, names: Names): void {
    checker.optional("receiver", route.receiver, definedAmong(names.receivers, "receiver"));
    validateIntervals(checker, route);
    checker.each("routes", route.routes, (part, child) => {
        if (part.object(child, options)) {
            validateChild(part, child, names);
            validateBranch(part, child, names);
        }
    });
}

function validateChild(checker: Checker, route: Route, names: Names): void {
    validateMatchers(checker, "matchers", route.matchers);
    checker.optional("continue", route.continue, boolean);
    validateGroupBy(checker, route.groupBy);
    if (route.groupBy?.length === 0) {
        checker.report(
            "groupBy",
            "must not be empty below the root: Alertmanager would take the parent's",
            [],
        );
    }
    for (const field of ["muteTimeIntervals", "activeTimeIntervals"] as const) {
        checkEntries(checker, field, route[field], definedAmong(names.timeIntervals, "time interval"));
    }
}

function namesIn(named: unknown): string[] {
    return Array.isArray(named)
        ? named.flatMap((item: unknown) =>
              isObject(item) && typeof item.name === "string" ? [item.name] : [],
          )
        : [];
}

function definedAmong(names: readonly string[], what: string): Rule<string> {
    const list = names.length === 0 ? "none" : names.join(", ");
    return {
        text: `must be the name of a ${what} (there are: ${list})`,
        holds: (value) => names.includes(value),
    };
}
