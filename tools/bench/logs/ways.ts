import type { CollectorSpec } from "../../../components/spec/logs";
import { redactionKinds } from "../../../components/collector/pipeline/redaction/redactionPatterns";
import type { BenchProject } from "../project";
import { loadContainer, printLoad, withLoadContainer } from "./container";
import type { Load } from "./load";
import { pushLoad, receivedLines } from "./loki";
import { type LogSample, sampleLoad } from "./sample";
import { type LogStack, withLogStack } from "./stack";
import { until } from "./until";
import { usageOf } from "./usage";

/** The stream of the load. */
const selector = '{bench="load"}';

const longestStartSeconds = 60;

/** CPU share below which a collector is idle. */
const calm = 0.1;

/** The collector settings for the load container only: with default processing, or as plain text. */
export function collectorSpec({ redacts }: { redacts: boolean }): CollectorSpec {
    const nothing = Object.fromEntries(redactionKinds.map((kind) => [kind, false]));
    const container = { name: loadContainer, labels: { bench: "load" } };
    return {
        kind: "promtail",
        ...(redacts
            ? { containers: [container] }
            : { containers: [{ ...container, format: "plain" }], redact: { kinds: nothing } }),
    };
}

/** Lines of a container, sent by the collector. */
export function measureCollected(
    project: BenchProject,
    vigie: readonly string[],
    load: Load,
    collector: CollectorSpec,
): Promise<LogSample> {
    return withLogStack(project, vigie, collector, (stack) =>
        withLoadContainer(load, async () => {
            await hasBegun(stack);
            return await sampleLoad(stack, load, selector, printLoad);
        }),
    );
}

/** The same lines, pushed to the same Loki. */
export function measurePushed(
    project: BenchProject,
    vigie: readonly string[],
    load: Load,
): Promise<LogSample> {
    return withLogStack(project, vigie, false, (stack) =>
        sampleLoad(stack, load, selector, () => pushLoad(stack.lokiUrl, selector, load)),
    );
}

/** Waits until the collector has discovered the container and read earlier output of other containers. */
async function hasBegun({ lokiUrl, containers }: LogStack): Promise<void> {
    if (!(await until(async () => (await receivedLines(lokiUrl)) > 0, longestStartSeconds))) {
        throw new Error(`no line of ${loadContainer} arrived within ${longestStartSeconds} s`);
    }
    let last = { at: Number.NaN, cpuSeconds: Number.NaN };
    await until(async () => {
        const now = { at: performance.now() / 1000, ...(await usageOf(containers.get("collector") ?? "")) };
        const share = (now.cpuSeconds - last.cpuSeconds) / (now.at - last.at);
        last = now;
        return share < calm;
    }, longestStartSeconds);
}
