import { chosen } from "./variables";

/** Per-second rate of a counter of the selected jobs and instances. */
export function chosenRate(counter: string, ...matchers: readonly string[]): string {
    return `rate(${chosen(counter, ...matchers)}[$__rate_interval])`;
}

/** The sum of such rates for each value of some labels: `sumOfRates("job, instance", "redis_commands_total")`. */
export function sumOfRates(labels: string, counter: string, ...matchers: readonly string[]): string {
    return `sum by (${labels}) (${chosenRate(counter, ...matchers)})`;
}

/** A share of a total, from 0 to 1; no value if the total is 0. */
export function share(part: string, whole: string): string {
    return `${part} / (${whole} > 0)`;
}
