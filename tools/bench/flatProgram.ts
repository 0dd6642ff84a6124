import { dirname } from "node:path";
import * as docker from "@pulumi/docker";
import { LocalWorkspace, PulumiCommand } from "@pulumi/pulumi/automation";
import { images } from "../../components/images";
import type { ServerPlan } from "../../components/server/serverPlan";
import { resolveStack } from "../../components/stack/resolveStack";
import { benchSpec } from "./spec";

/**
 * Previews the same containers as a program without components and without configuration volumes.
 *
 * The benchmark runs this file in a process of its own.
 */
async function previewFlatProgram(): Promise<void> {
    const { servers } = resolveStack(benchSpec({ prometheus: 9090, alertmanager: 9093 }));
    const command = process.env.VIGIE_BENCH_PULUMI ?? "";
    const stack = await LocalWorkspace.createOrSelectStack(
        { stackName: "flat", projectName: "flat", program: () => Promise.resolve(declare(servers)) },
        // The API looks for the program in a folder named bin.
        command === "" ? {} : { pulumiCommand: await PulumiCommand.get({ root: dirname(dirname(command)) }) },
    );
    await stack.preview();
}

function declare(servers: readonly ServerPlan[]): void {
    const network = new docker.Network("flat");
    for (const { service, image } of servers) {
        new docker.Container(service.alias, {
            image: images[image],
            command: service.command === undefined ? undefined : [...service.command],
            memory: service.memoryMegabytes,
            memorySwap: service.memoryMegabytes,
            networksAdvanced: [{ name: network.name, aliases: [service.alias] }],
            healthcheck: { tests: [...service.healthCommand], interval: "5s", timeout: "6s", retries: 6 },
            wait: true,
        });
    }
}

void previewFlatProgram();
