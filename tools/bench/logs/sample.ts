import type { Load } from "./load";
import { receivedLines, storedLines } from "./loki";
import { peakDuring } from "./peak";
import type { LogStack, Role } from "./stack";
import { until } from "./until";
import { type Usage, usageOf } from "./usage";

/** The measurement of one alternative. */
export interface LogSample {
    /** CPU seconds per 100,000 lines. */
    cpuSeconds: ReadonlyMap<Role, number>;
    /** Peak memory. */
    memoryMegabytes: ReadonlyMap<Role, number>;
    /** From the end of the load until Loki received the last line. */
    secondsBehind: number;
    /** Lines that Loki does not find. */
    missing: number;
    /** Actual rate. */
    perSecond: number;
}

const longestBehindSeconds = 180;

/** Measures the resource use of a stack's servers during `send`, until the last line is received. */
export async function sampleLoad(
    { lokiUrl, containers }: LogStack,
    { lines }: Load,
    selector: string,
    send: () => Promise<void>,
): Promise<LogSample> {
    const usages = async (): Promise<Map<Role, Usage>> =>
        new Map(
            await Promise.all(
                [...containers].map(async ([role, id]): Promise<[Role, Usage]> => [role, await usageOf(id)]),
            ),
        );
    const [received, stored] = [await receivedLines(lokiUrl), await storedLines(lokiUrl, selector)];
    const before = await usages();
    const began = performance.now();
    let [ended, arrived] = [began, began];
    const memoryMegabytes = await peakDuring(usages, async () => {
        await send();
        ended = performance.now();
        await until(async () => (await receivedLines(lokiUrl)) - received >= lines, longestBehindSeconds);
        arrived = performance.now();
    });
    const cpuSeconds = [...(await usages())].map(([role, after]): [Role, number] => {
        const seconds = after.cpuSeconds - (before.get(role)?.cpuSeconds ?? 0);
        return [role, (seconds * 100_000) / lines];
    });
    return {
        cpuSeconds: new Map(cpuSeconds),
        memoryMegabytes,
        secondsBehind: (arrived - ended) / 1000,
        missing: lines - ((await storedLines(lokiUrl, selector)) - stored),
        perSecond: lines / ((ended - began) / 1000),
    };
}
