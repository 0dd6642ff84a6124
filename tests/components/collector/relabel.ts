import { RE2JS } from "re2js";
import type { RelabelRule } from "../../../components/spec/scrapeJob";

type Labels = Readonly<Record<string, string>>;

/** What relabelling makes of labels, as Prometheus does it; nothing where it drops them. Has the actions used here. */
export function relabelled(labels: Labels, rules: readonly RelabelRule[]): Labels | undefined {
    let current = labels;
    for (const rule of rules) {
        const value = (rule.sourceLabels ?? [])
            .map((name) => current[name] ?? "")
            .join(rule.separator ?? ";");
        const match = RE2JS.compile(`^(?s:${rule.regex ?? "(.*)"})$`).matcher(value);
        const fits = match.find();
        switch (rule.action ?? "replace") {
            case "keep":
                if (!fits) {
                    return undefined;
                }
                break;
            case "replace":
                if (fits) {
                    const group = (_: string, number?: string) =>
                        number === undefined ? "$" : (match.group(Number(number)) ?? "");
                    const result = (rule.replacement ?? "$1").replace(/\$\$|\$(\d+)/g, group);
                    current = withLabel(current, rule.targetLabel!, result);
                }
                break;
            default:
                throw new Error(`not known here: ${rule.action!}`);
        }
    }
    return current;
}

/** The labels that a stream gets of them. */
export function visible(labels: Labels | undefined): Labels | undefined {
    return labels && Object.fromEntries(Object.entries(labels).filter(([name]) => !name.startsWith("__")));
}

function withLabel(labels: Labels, name: string, value: string): Labels {
    const others = Object.entries(labels).filter(([other]) => other !== name);
    return Object.fromEntries(value === "" ? others : [...others, [name, value]]);
}
