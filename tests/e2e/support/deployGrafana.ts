import { LocalWorkspace } from "@pulumi/pulumi/automation";
import * as pulumi from "@pulumi/pulumi";
import { MonitoringStack } from "../../../components";
import { preparePlace } from "../../../components/place";
import { tunnelledUrl } from "../../../components/place/tunnelledUrl";
import type { DeploymentSpec } from "../../../components/stack/deploymentSpec";
import { grafanaWay } from "../../../components/stack/grafanaWay";

/** What is deployed. */
export interface GrafanaDeployment {
    stackName: string;
    /** Folder for what SSH needs. */
    folder: string;
    deployment: DeploymentSpec;
    secrets: Record<string, string>;
    /** Image in Grafana's place. */
    image: string;
    /** Whether something else makes the names: the update then comes by Grafana's. */
    isNamed: boolean;
}

/** The project's program, with another image for Grafana and names that somebody else makes. */
function program({ folder, deployment, secrets, image, isNamed }: GrafanaDeployment): void {
    const own = Object.fromEntries(
        Object.entries(secrets).map(([name, value]) => [name, pulumi.secret(value)]),
    );
    const place = preparePlace(deployment, { secrets: own, folder, protectData: false });
    new MonitoringStack(
        "vigie",
        {
            spec: deployment.spec,
            secrets: own,
            folder,
            images: { grafana: image },
            grafanaByName: isNamed || grafanaWay(deployment).kind === "name",
            grafanaApiUrl: tunnelledUrl(deployment, place.access),
        },
        { providers: place.providers },
    );
}

/**
 * Deploys what standard input says, as a process of its own. Argument: the operation (`up`, `destroy`).
 *
 * `up` prints what it changed as JSON.
 */
async function main([operation]: readonly string[]): Promise<void> {
    let input = "";
    for await (const chunk of process.stdin.setEncoding("utf8")) {
        input += String(chunk);
    }
    const task = JSON.parse(input) as GrafanaDeployment;
    const stack = await LocalWorkspace.createOrSelectStack({
        stackName: task.stackName,
        projectName: "vigie",
        program: () => Promise.resolve(program(task)),
    });
    if (operation === "destroy") {
        await stack.destroy();
        return;
    }
    const said = (line: string): void => void process.stderr.write(line);
    const { summary } = await stack.up({ onOutput: said });
    process.stdout.write(JSON.stringify(summary.resourceChanges));
}

main(process.argv.slice(2)).catch((error: unknown) => {
    // Pulumi's own handler would take what nobody catches for said, and the process would end well.
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
});
