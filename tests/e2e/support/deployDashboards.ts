import { LocalWorkspace } from "@pulumi/pulumi/automation";
import * as pulumi from "@pulumi/pulumi";
import { GrafanaDashboards } from "../../../components/grafana";
import type { GrafanaSpec } from "../../../components/spec/grafana";

/** What is put into an external Grafana. */
export interface DashboardsTask {
    stackName: string;
    /** Name of what is monitored. */
    name: string;
    /** Its `existingUrl`, folder, data sources and contact points. */
    spec: GrafanaSpec;
    secrets: Record<string, string>;
    dashboards: { uid: string; title: string; folder?: string }[];
}

function program({ name, spec, secrets, dashboards }: DashboardsTask): void {
    new GrafanaDashboards("grafana", {
        name,
        spec,
        secrets: Object.fromEntries(
            Object.entries(secrets).map(([key, value]) => [key, pulumi.secret(value)]),
        ),
        prometheusUrl: "http://prometheus:9090",
        network: "none",
        dashboards: dashboards.map(({ title, ...dashboard }) => ({
            ...dashboard,
            title,
            build: ({ uid }) => ({ uid, title, panels: [] }),
        })),
    });
}

/** What can be done, in the order in which it is asked for: an `up` may look at Grafana first. */
export type Operation = "up" | "up --refresh" | "destroy";

/**
 * Does to the task of standard input what the arguments say, as a process of its own.
 *
 * Prints what each operation changed, a line of JSON each.
 */
async function main(operations: readonly string[]): Promise<void> {
    let input = "";
    for await (const chunk of process.stdin.setEncoding("utf8")) {
        input += String(chunk);
    }
    const task = JSON.parse(input) as DashboardsTask;
    const stack = await LocalWorkspace.createOrSelectStack({
        stackName: task.stackName,
        projectName: "vigie",
        program: () => Promise.resolve(program(task)),
    });
    const onOutput = (line: string): void => void process.stderr.write(line);
    for (const operation of operations as readonly Operation[]) {
        const { summary } =
            operation === "destroy"
                ? await stack.destroy({ onOutput })
                : await stack.up({ onOutput, refresh: operation === "up --refresh" });
        process.stdout.write(`${JSON.stringify(summary.resourceChanges)}\n`);
    }
}

main(process.argv.slice(2)).catch((error: unknown) => {
    // Pulumi's own handler would take what nobody catches for said, and the process would end well.
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
});
