import { type ConfigPlan, hashFiles } from "../server/configVolume/plan";
import { placeholderHost } from "./placeholder";

/** Values by the numbers of their placeholders. */
export type Values = Readonly<Record<number, string>>;

/** Plain data with values in the places of their placeholders. */
export function fill<T>(value: T, values: Values): T {
    if (typeof value === "string") {
        return Object.entries(values).reduce<string>(
            (text, [index, own]) => fillText(text, Number(index), own),
            value,
        ) as T;
    }
    if (Array.isArray(value)) {
        return value.map((item: unknown) => fill(item, values)) as T;
    }
    if (typeof value === "object" && value !== null) {
        return Object.fromEntries(
            Object.entries(value).map(([key, own]) => [fill(key, values), fill(own as unknown, values)]),
        ) as T;
    }
    return value;
}

/**
 * The files of a server with their values.
 *
 * A running server proves which files it runs by a hash that is among them: with other values it has to be another one.
 */
export function fillPlan(plan: ConfigPlan, values: Values): ConfigPlan {
    const filled = fill(plan, values);
    const proof = /[0-9a-f]{16}/.exec(plan.reload?.readBack?.contains ?? "")?.[0];
    if (proof === undefined) {
        return filled;
    }
    const other = hashFiles({ [proof]: JSON.stringify(values) });
    return JSON.parse(JSON.stringify(filled).replaceAll(proof, other)) as ConfigPlan;
}

/** The placeholder itself, then what was derived from it: the host, which is that of the value. */
function fillText(text: string, index: number, value: string): string {
    const host = placeholderHost(index);
    if (!text.includes(host)) {
        return text;
    }
    const isUrl = URL.canParse(value) && /^https?:/.test(value);
    return text
        .replaceAll(`https://${host}`, value)
        .replaceAll(`${host}:1`, value)
        .replaceAll(host, isUrl ? new URL(value).host : value);
}
