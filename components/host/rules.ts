import { isIP } from "node:net";
import type { Rule } from "../spec/rule";
import { publicKeyKind } from "./publicKey";

const matching = (text: string, pattern: RegExp): Rule<string> => ({
    text,
    holds: (value) => typeof value === "string" && pattern.test(value),
});

/** A user of a Linux machine. */
export const userName = matching(
    "must be the name of a user: lower-case letters, digits, '_' and '-', at most 32",
    /^[a-z_][a-z0-9_-]{0,31}$/,
);

/** A user who can connect to a machine that the program makes. */
export const notRoot: Rule<string> = {
    text: "must not be root, who cannot connect to a machine that is made here",
    holds: (value) => value !== "root",
};

/** Where a machine is, without a scheme or a port. */
export const hostAddress: Rule<string> = {
    text: "must be a name or an address, without a scheme, a user or a port",
    holds: (value) =>
        typeof value === "string" &&
        (isIP(value) !== 0 ||
            /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\.[A-Za-z0-9]([A-Za-z0-9-]{0,62}))*$/.test(value)),
};

/** A public key of a host, without its name. */
export const hostPublicKey: Rule<string> = {
    text: "must be a public key such as 'ssh-ed25519 AAAA…', as ssh-keyscan prints it without the name",
    holds: (value) => typeof value === "string" && publicKeyKind(value) !== undefined,
};

/** A region of AWS proper: those of China and of governments have names, and images, of their own. */
export const region = matching(
    "must be a region of AWS such as eu-west-3 (those of China and of governments are not supported)",
    /^(?!cn-|us-gov-|us-iso)[a-z]{2,}(-[a-z]+)+-\d{1,2}$/,
);

/** An availability zone of any region. */
export const availabilityZone = matching(
    "must be an availability zone such as eu-west-3a",
    /^[a-z]{2,}(-[a-z]+)+-\d{1,2}[a-z]$/,
);

/** A zone of this region. */
export function zoneOf(name: string): Rule<string> {
    return {
        text: `must be a zone of the region ${name}`,
        holds: (value) => value.slice(0, -1) === name,
    };
}

/** A subnet's id. */
export const subnetId = matching("must be a subnet's id such as subnet-0123abcd", /^subnet-[0-9a-f]{8,17}$/);

/** Name of an SSM parameter, from the root. */
export const parameterName = matching(
    "must be the name of an SSM parameter such as /aws/service/debian/release/12/latest/amd64",
    /^\/[A-Za-z0-9_./-]+$/,
);

/** Name of an S3 bucket. */
export const bucketName = matching(
    "must be the name of an S3 bucket: lower-case letters, digits, '-' and '.', 3 to 63",
    /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
);

/** A version of Docker Engine. */
export const dockerVersion = matching(
    "must be a version of Docker Engine such as 28.5.1, without an epoch or a revision",
    /^[1-9]\d*\.\d+\.\d+$/,
);

/** One that tells a port's two addresses in the order of the families: earlier ones turn it round at each start. */
export const tellsBothFamilies: Rule<string> = {
    text: "must be 28 or later where ipv6 is true: with earlier engines each refresh replaces the edge",
    holds: (value) => Number(value.split(".")[0]) >= 28,
};

/** A whole number of gigabytes in a range, both ends included. */
export function gigabytes(low: number, high: number): Rule<number> {
    return {
        text: `must be a whole number of gigabytes between ${low} and ${high}`,
        holds: (value) => Number.isInteger(value) && value >= low && value <= high,
    };
}
