import { canHave } from "../promql/labels";
import { compile } from "../promql/selectorFaults";
import type { RuleSubject } from "../rules/check";
import type { RouteMatcher } from "./model";

/** The possible labels of an alert when it reaches Alertmanager. */
export class AlertLabels {
    public readonly name: string;
    private readonly known = new Map<string, string | undefined>();

    public constructor(private readonly subject: RuleSubject) {
        const { rule } = subject;
        this.name = rule.name.value;
        for (const { name, text } of [...rule.group.labels, ...rule.labels]) {
            this.known.set(name, text.value.includes("{{") ? undefined : text.value);
        }
        this.known.set("alertname", this.name);
    }

    public get severity(): string | undefined {
        return this.known.get("severity");
    }

    public canHave(label: string): boolean {
        const { expression, context } = this.subject;
        return (
            this.known.has(label) ||
            context.externalLabels.includes(label) ||
            expression === undefined ||
            canHave(expression.inference.labels(expression.root), label)
        );
    }

    /** Whether a matcher holds; undefined if it depends on the series. */
    public matches({ label, op, value }: RouteMatcher): boolean | undefined {
        const own = this.known.has(label) ? this.known.get(label) : this.canHave(label) ? undefined : "";
        if (own === undefined) {
            return undefined;
        }
        switch (op) {
            case "=":
                return own === value;
            case "!=":
                return own !== value;
            default: {
                const found = compile(value)?.matches(own);
                return found === undefined ? undefined : found === (op === "=~");
            }
        }
    }

    /** Whether all matchers hold; undefined if it depends on the series. */
    public matchesAll(matchers: readonly RouteMatcher[]): boolean | undefined {
        const results = matchers.map((matcher) => this.matches(matcher));
        return results.includes(false) ? false : results.includes(undefined) ? undefined : true;
    }
}
