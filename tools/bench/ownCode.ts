import * as pulumi from "@pulumi/pulumi";
import { MonitoringStack } from "../../components";
import { filesOf, planStack } from "../../components/stack/plan";
import { validateSpec } from "../../components/stack/validate";
import { benchSpec } from "./spec";

/** Seconds that the project's own code takes for a preview: validation, planning, rendering, and declaring resources. */
export async function measureOwnCode(rounds: number): Promise<number[]> {
    await pulumi.runtime.setMocks({
        newResource: ({ name, inputs }) => ({
            id: name,
            state: { ...(inputs as object), exitCode: 0, containerLogs: "" },
        }),
        call: ({ inputs }) => inputs as Record<string, unknown>,
    });
    const spec = benchSpec({ prometheus: 9090, alertmanager: 9093 });
    const seconds: number[] = [];
    for (let round = 0; round < rounds; round++) {
        const began = performance.now();
        validateSpec(spec, []);
        filesOf(planStack(spec));
        new MonitoringStack(`round-${round}`, { spec });
        seconds.push((performance.now() - began) / 1000);
    }
    await pulumi.runtime.disconnect();
    return seconds;
}
