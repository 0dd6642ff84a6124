import * as pulumi from "@pulumi/pulumi";
import { MonitoringStack } from "../../components";
import { readContent } from "../../components/stack/readContent";
import { resolveStack } from "../../components/stack/resolveStack";
import { validateSpec } from "../../components/stack/validate";
import { benchSpec } from "./spec";

/**
 * Prints the seconds of a command and its program, without Docker and the Pulumi engine.
 *
 * The benchmark runs this file in a process of its own.
 */
async function runRound(): Promise<void> {
    await pulumi.runtime.setMocks({
        newResource: ({ name, inputs }) => ({
            id: name,
            state: { ...(inputs as object), exitCode: 0, containerLogs: "" },
        }),
        call: ({ inputs }) => inputs as Record<string, unknown>,
    });
    // Without an engine it would be printed, and the output must be the figure only.
    pulumi.log.warn = () => Promise.resolve();
    const spec = benchSpec({ prometheus: 9090, alertmanager: 9093 });
    const began = performance.now();
    validateSpec(spec, []);
    resolveStack(spec, readContent(spec, {}));
    new MonitoringStack("round", { spec });
    const seconds = (performance.now() - began) / 1000;
    await pulumi.runtime.disconnect();
    process.stdout.write(`${seconds}\n`);
}

void runRound();
