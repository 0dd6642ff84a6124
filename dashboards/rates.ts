import { chosen } from "./variables";

/** How much a counter of the chosen jobs and instances grows in a second. */
export function chosenRate(counter: string, ...matchers: readonly string[]): string {
    return `rate(${chosen(counter, ...matchers)}[$__rate_interval])`;
}

/** The sum of such rates for each value of some labels: `sumOfRates("job, instance", "redis_commands_total")`. */
export function sumOfRates(labels: string, counter: string, ...matchers: readonly string[]): string {
    return `sum by (${labels}) (${chosenRate(counter, ...matchers)})`;
}

/** A part of a whole, from 0 to 1; nothing where the whole is 0. */
export function share(part: string, whole: string): string {
    return `${part} / (${whole} > 0)`;
}
