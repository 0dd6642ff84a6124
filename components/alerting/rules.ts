import type { Rule } from "../spec/rule";
import { reservedReceivers } from "./heartbeat";

/** What stands for all labels. */
export const everyLabel = "...";

/** A label of an alert. Prometheus 3 lets it be any text; what a matcher would need quotes for is taken as a slip. */
export const alertLabel: Rule<string> = {
    text: "must be the name of a label",
    holds: (value) => typeof value === "string" && /^[^\s{}!=~,\\"'`]+$/.test(value) && value !== everyLabel,
};

/** A label that alerts are grouped by. */
export const groupLabel: Rule<string> = {
    text: alertLabel.text,
    holds: (value) => value === everyLabel || alertLabel.holds(value),
};

/** How long something waits, if at all. */
export const wait: Rule<number> = {
    text: "must be a whole number of seconds, 0 or above",
    holds: (value) => Number.isInteger(value) && value >= 0,
};

/** How often the heartbeat service is called. */
export const heartbeatInterval: Rule<number> = {
    text: "must be a whole number of seconds, 10 or above",
    holds: (value) => Number.isInteger(value) && value >= 10,
};

/** The name of a receiver. */
export const receiverName: Rule<string> = {
    text: "must be a name of letters, digits, '.', '_', '-' and spaces, beginning and ending with a letter or a digit",
    holds: (value) => typeof value === "string" && /^[A-Za-z0-9]([A-Za-z0-9._ -]*[A-Za-z0-9])?$/.test(value),
};

/** A name that the stack has no receiver of its own for. */
export const notReserved: Rule<string> = {
    text: `must not be one of the stack's own receivers (${reservedReceivers.join(", ")})`,
    holds: (value) => !reservedReceivers.includes(value),
};
