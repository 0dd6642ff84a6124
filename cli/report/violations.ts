import type { EngineEvent } from "@pulumi/pulumi/automation";
import { resourceName } from "./resourceName";

/** What a policy pack found, as a line; undefined for other events, and for what the pack only gives to consider. */
export function violationIn({ policyEvent }: EngineEvent): string | undefined {
    if (policyEvent?.enforcementLevel !== "mandatory") {
        return undefined;
    }
    const { resourceUrn = "", policyName, message } = policyEvent;
    return `${resourceName(resourceUrn)} breaks the rule ${policyName}: ${plain(message)}`;
}

/** The engine hands messages over with its own marks for colours, and the rule's description in a line before. */
function plain(message: string): string {
    return message
        .replace(/<\{%[^%]*%\}>/g, "")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join(" ");
}
