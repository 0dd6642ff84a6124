import type { EngineEvent } from "@pulumi/pulumi/automation";
import { resourceName } from "./resourceName";

/** A policy violation as a line; undefined for other events and advisory policies. */
export function violationIn({ policyEvent }: EngineEvent): string | undefined {
    if (policyEvent?.enforcementLevel !== "mandatory") {
        return undefined;
    }
    const { resourceUrn = "", policyName, message } = policyEvent;
    return `${resourceName(resourceUrn)} violates the policy ${policyName}: ${plain(message)}`;
}

/** Strips the engine's colour codes and the policy's description, which precedes the message. */
function plain(message: string): string {
    return message
        .replace(/<\{%[^%]*%\}>/g, "")
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join(" ");
}
