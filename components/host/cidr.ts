import { isIP } from "node:net";
import type { Rule } from "../spec/rule";

const widths: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/** A range of addresses as AWS keeps it; one with bits beyond its prefix comes back changed, as a difference for ever. */
export const range: Rule<string> = {
    text: "must be a range such as 203.0.113.0/24 or 2001:db8::/32, without bits beyond its prefix",
    holds: (value) => {
        const parts = typeof value === "string" ? /^([0-9a-f.:]+)\/(0|[1-9]\d{0,2})$/.exec(value) : null;
        const address = parts?.[1] ?? "";
        const prefix = Number(parts?.[2]);
        const width = widths[isIP(address)];
        return width !== undefined && prefix <= width && !bits(address).slice(prefix).includes("1");
    },
};

/** A range that is not every address. */
export const notEveryone: Rule<string> = {
    text: "must not be the whole internet: attacks on an open port 22 begin within minutes",
    holds: (value) => !value.endsWith("/0"),
};

/** Whether a range is of IPv6. */
export function isIpv6Range(value: string): boolean {
    return value.includes(":");
}

/** An address as a text of zeros and ones. */
function bits(address: string): string {
    if (isIP(address) === 4) {
        return address
            .split(".")
            .map((part) => Number(part).toString(2).padStart(8, "0"))
            .join("");
    }
    const [head = "", tail] = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, asGroups).split("::");
    const before = head === "" ? [] : head.split(":");
    const after = tail === undefined || tail === "" ? [] : tail.split(":");
    const zeros = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill("0");
    return [...before, ...zeros, ...after]
        .map((group) => parseInt(group, 16).toString(2).padStart(16, "0"))
        .join("");
}

/** The last 32 bits of an IPv6 address may be written as an IPv4 one. */
function asGroups(_: string, ...parts: string[]): string {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
