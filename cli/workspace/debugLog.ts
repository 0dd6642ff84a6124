import { log } from "@pulumi/pulumi";

/** The SDK's own way of telling the engine something that only debugging needs; in order with all other messages. */
export const tellDebug = log.debug;

/**
 * Keeps the SDK from telling the engine of each of its own steps.
 *
 * It does so with four calls for a resource, one after the other, and the engine sends each back as an event: a fifth
 * of the time that an update without changes takes. Nobody sees them, since no command prints them.
 */
export function silenceDebugLog(): void {
    Object.assign(log, { debug: () => Promise.resolve() });
}
