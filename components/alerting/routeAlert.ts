import type { Matcher } from "./matcher";
import type { RouteNode } from "./routeNode";

/** The labels of an alert that are known before Prometheus evaluates its rule. */
export interface KnownLabels {
    /** Labels by name whose value is certain. */
    labels: Readonly<Record<string, string>>;
    /** Whether any other label may be there, with any value; false: there is none, and each is empty. */
    others: boolean;
}

/**
 * The receivers that are notified of an alert with exactly these labels, in the tree's order, as in Alertmanager:
 * the first branch that matches takes the alert, `continue` lets the next ones try too, and a branch keeps what none of
 * its own branches takes.
 */
export function routeAlert(tree: RouteNode, labels: Readonly<Record<string, string>>): string[] {
    return branchesFor(tree, { labels, others: false }).map(({ receiver }) => receiver);
}

/**
 * The branches that such an alert may end in. None is missing; where other labels may be there, some may be too many,
 * since each matcher on an unknown label counts as one that may hold and may not.
 */
export function branchesFor(tree: RouteNode, known: KnownLabels): RouteNode[] {
    return walk(tree, known).ends;
}

type Certainty = "yes" | "maybe" | "no";

function walk(node: RouteNode, known: KnownLabels): { taken: Certainty; ends: RouteNode[] } {
    const taken = meetsAll(node.matchers, known);
    if (taken === "no") {
        return { taken, ends: [] };
    }
    const ends: RouteNode[] = [];
    let kept = true;
    for (const child of node.routes) {
        const result = walk(child, known);
        ends.push(...result.ends);
        kept &&= result.taken !== "yes";
        if (result.taken === "yes" && !child.continue) {
            break;
        }
    }
    return { taken, ends: kept ? [...ends, node] : ends };
}

function meetsAll(matchers: readonly Matcher[], known: KnownLabels): Certainty {
    const answers = matchers.map((matcher) => meets(matcher, known));
    if (answers.includes("no")) {
        return "no";
    }
    return answers.includes("maybe") ? "maybe" : "yes";
}

function meets({ name, holds }: Matcher, { labels, others }: KnownLabels): Certainty {
    const value = Object.hasOwn(labels, name) ? labels[name] : undefined;
    if (value === undefined && others) {
        return "maybe";
    }
    return holds(value ?? "") ? "yes" : "no";
}
