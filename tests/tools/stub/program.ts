import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";

/** A small program for trying the commands: a network, a volume and containers, as the environment asks. */
export async function program(): Promise<Record<string, unknown>> {
    const labels = [{ label: "vigie.stack", value: `${pulumi.getProject()}/${pulumi.getStack()}` }];
    const net = new docker.Network("net", { labels });
    const vol = new docker.Volume("data", { labels });
    const outputs: Record<string, unknown> = { network: net.name, secret: pulumi.secret("hunter2") };
    for (const name of (process.env.STUB ?? "c1,c2").split(",")) {
        const container = new docker.Container(name, {
            image: process.env.STUB_IMAGE ?? "busy:1",
            command: ["sleep", process.env.STUB_SLEEP ?? "100000"],
            networksAdvanced: [{ name: net.name }],
            volumes: [{ volumeName: vol.name, containerPath: "/data" }],
            labels,
            memory: Number(process.env.STUB_MEM ?? "32"),
            memorySwap: Number(process.env.STUB_MEM ?? "32"),
            envs: process.env.STUB_ENV ? [pulumi.secret(process.env.STUB_ENV)] : undefined,
            stopTimeout: 1,
            ports: process.env.STUB_PORT ? [{ internal: 80, external: Number(process.env.STUB_PORT), ip: "127.0.0.1" }] : undefined,
            healthcheck: process.env.STUB_UNHEALTHY ? { tests: ["CMD", "false"], interval: "1s", retries: 1 } : undefined,
            wait: Boolean(process.env.STUB_UNHEALTHY),
            waitTimeout: 5,
        });
        outputs[name] = container.name;
    }
    if (process.env.STUB_THROW) throw new Error("boom at the end");
    return outputs;
}
