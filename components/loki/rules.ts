import type { Rule } from "../spec/rule";
import { hostPort, httpUrl } from "../spec/rules";
import { longestQuerySeconds } from "./defaults";

/** Labels that every line has: container, project, service, level, host. */
const ownLabels = 5;

/** How many labels a stream may have. */
export const streamLabels: Rule<number> = {
    text: `must be a whole number of ${ownLabels} or more, which every line has`,
    holds: (value) => Number.isInteger(value) && value >= ownLabels,
};

/** How long a query may take. */
export const queryTimeout: Rule<number> = {
    text: `must be a whole number of seconds from 1 to ${longestQuerySeconds}`,
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= longestQuerySeconds,
};

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const bucketName: Rule<string> = {
    text: "must be the name of a bucket: 3 to 63 lower-case letters, digits, '.' and '-'",
    holds: (value) => typeof value === "string" && /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value),
};

/** Others than Amazon call theirs as they like. */
export const region: Rule<string> = {
    text: "must be the name of a region such as eu-west-3",
    holds: (value) => typeof value === "string" && /^[a-z0-9][a-z0-9-]*$/.test(value),
};

/** Where a storage is. */
export const endpoint: Rule<string> = {
    text: "must be host:port, or an http:// or https:// URL without path, user or password in it",
    holds: (value) =>
        typeof value === "string" &&
        (hostPort.holds(value) || (httpUrl.holds(value) && /^https?:\/\/[^/?#]+\/?$/.test(value))),
};

/** Loki alone, with nothing to do, takes about 80. */
export const enoughMemory: Rule<number> = {
    text: "must be a whole number of megabytes, 128 or above",
    holds: (value) => Number.isInteger(value) && value >= 128,
};
