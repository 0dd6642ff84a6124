import type { AlertingSpec, Route } from "../spec/alerting";
import { type Checker, isObject } from "../spec/checker";
import { namesIn } from "./fieldRules";
import { onlyReceiver } from "./routeTree";
import { everyLabel } from "./rules";

/** What only makes sense below the root: everything arrives there, at any time. */
const belowRoot = ["matchers", "continue", "muteTimeIntervals", "activeTimeIntervals"] as const;

/** Checks what a branch may have where it stands; whether each can be reached is a question of its own. */
export function validateRoute(checker: Checker, spec: AlertingSpec): void {
    const receivers = namesIn(spec.receivers);
    if (spec.route === undefined) {
        if (receivers.length > 1) {
            checker.report("route", "must be set where there are several receivers", undefined);
        }
        return;
    }
    const { route } = spec;
    if (!isRoute(route)) {
        return;
    }
    const root = checker.at("route");
    for (const field of belowRoot) {
        if (route[field] !== undefined) {
            root.report(field, "must not be set at the root, which takes every alert", route[field]);
        }
    }
    if (route.receiver === undefined && receivers.length > 0 && onlyReceiver(spec) === undefined) {
        root.report("receiver", "must be set where there are several receivers", undefined);
    }
    validateGroupBy(root, route);
    root.eachObject("routes", route.routes, validateChild);
}

function isRoute(route: unknown): route is Route {
    return isObject(route);
}

function validateChild(checker: Checker, route: Route): void {
    if (route.matchers === undefined) {
        checker.report("matchers", "must be a list with at least one matcher", undefined);
    }
    validateGroupBy(checker, route);
    if (route.groupBy?.length === 0) {
        checker.report(
            "groupBy",
            "must not be empty below the root: Alertmanager would take the parent's",
            [],
        );
    }
    checker.eachObject("routes", route.routes, validateChild);
}

function validateGroupBy(checker: Checker, { groupBy }: Route): void {
    if (Array.isArray(groupBy) && groupBy.includes(everyLabel) && groupBy.length > 1) {
        checker.report(
            "groupBy",
            "must not have other labels in addition to '...', which means all labels",
            groupBy,
        );
    }
}
