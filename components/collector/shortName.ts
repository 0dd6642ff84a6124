import { madeName } from "../language/madeName";
import type { ContainerLogs } from "../spec/logs";
import type { RelabelRule } from "../spec/scrapeJob";
import { globRe2 } from "./glob";

/** The label with the short name of a container. */
export const containerLabel = "container";

/** Labels that discovery, or an exporter, has of a container. */
export interface ContainerSourceLabels {
    /** Its name; a leading `/` is ignored. */
    name: string;
    /** Its Compose service. */
    service: string;
}

/**
 * Relabelling that gives a container its short name, as the label `container`.
 *
 * That is its Compose service where it has one. Else it is its name without the fixed text before the first `*` of the
 * first pattern in `containers` that the name fits, without what Pulumi puts behind the names that it makes, and
 * without a number at the end: `gateway` for `twitch-chatters-gateway-1` by `twitch-chatters-*`. Rules for the logs of
 * containers and for their metrics made from the same `containers` give the same short names.
 */
export function shortNameRules(
    containers: readonly ContainerLogs[],
    labels: ContainerSourceLabels,
): RelabelRule[] {
    const patterns = containers.flatMap(({ name }) => (name === undefined ? [] : [name]));
    return [
        { sourceLabels: [labels.name], regex: "/?(.+)", targetLabel: containerLabel },
        // The first pattern that fits has the last word.
        ...patterns.reverse().map((pattern) => ({
            sourceLabels: [labels.name],
            regex: withoutFixedText(pattern),
            targetLabel: containerLabel,
        })),
        ...[madeName, "(.+?)[-_][0-9]+"].map((regex) => ({
            sourceLabels: [containerLabel],
            regex,
            targetLabel: containerLabel,
        })),
        { sourceLabels: [labels.service], regex: "(.+)", targetLabel: containerLabel },
    ];
}

/** A name that is nothing but the fixed text has nothing else to be called by, and fits no such rule. */
function withoutFixedText(pattern: string): string {
    const star = pattern.indexOf("*");
    const fixed = star < 0 ? "" : pattern.slice(0, star);
    const rest = pattern.slice(fixed.length);
    return `/?${globRe2(fixed)}(${/^\*+$/.test(rest) ? "[^;]+" : globRe2(rest)})`;
}
