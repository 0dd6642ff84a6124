import { type EngineEvent, LocalWorkspace } from "@pulumi/pulumi/automation";
import * as aws from "@pulumi/aws";
import * as docker from "@pulumi/docker";

/** What a preview was told of the guard rails. */
export interface Verdict {
    /** Versions of those that were run, by name and place. */
    packs: Record<string, string>;
    /** `no-public-port on open: …`, as the engine tells it. */
    violations: string[];
    failed: boolean;
}

/** The engine writes the field in another way than the SDK's type has it. */
interface Summary {
    PolicyPacks?: Record<string, string>;
}

/**
 * Previews a program with Pulumi's Automation API alone; to be run as a process of its own. Arguments: the program
 * (`breaks` every rule, or `waits` for values that only an update would know), and the policy pack.
 *
 * Prints a `Verdict` as JSON.
 */
async function main([program, pack = ""]: readonly string[]): Promise<void> {
    const stack = await LocalWorkspace.createOrSelectStack({
        stackName: "prod-rules",
        projectName: "rules",
        program: () => {
            (program === "breaks" ? breaksEveryRule : waits)();
            return Promise.resolve({});
        },
    });
    const events: EngineEvent[] = [];
    const failed = await stack
        .preview({ policyPacks: [pack], onEvent: (event) => events.push(event) })
        .then(() => false)
        .catch((error: unknown) => {
            if (events.length === 0) throw error;
            return true;
        });
    const violations = events.flatMap(({ policyEvent }) =>
        policyEvent === undefined
            ? []
            : [
                  `${policyEvent.enforcementLevel} ${policyEvent.policyName} on ` +
                      `${policyEvent.resourceUrn?.split("::").at(-1)}: ${policyEvent.message}`,
              ],
    );
    const summary = events.find(({ summaryEvent }) => summaryEvent)?.summaryEvent as Summary | undefined;
    const packs = summary?.PolicyPacks ?? {};
    process.stdout.write(JSON.stringify({ packs, violations, failed } satisfies Verdict));
}

/** A resource for each rule. */
function breaksEveryRule(): void {
    const image = "prom/prometheus:v3.15.0";
    new docker.Container("open", { image, ports: [{ internal: 9090, external: 9090 }] });
    new docker.Container("floating", { image: "traefik:latest" });
    new docker.Container("mighty", { image, privileged: true });
    new docker.Container("told", { image, envs: ["SMTP_PASSWORD=hunter2"] });
    new docker.Volume("prometheus-data", {});
    new aws.ebs.Volume("disk", { availabilityZone: "eu-west-3a", size: 1 });
    new aws.ec2.Instance("machine", {
        ami: "ami-1",
        instanceType: "t3.micro",
        rootBlockDevice: { encrypted: true },
    });
    new aws.vpc.SecurityGroupIngressRule("ssh", {
        securityGroupId: "sg-1",
        ipProtocol: "tcp",
        fromPort: 22,
        toPort: 22,
        cidrIpv4: "0.0.0.0/0",
    });
}

/** What is not known yet is no reason to pass over what is. */
function waits(): void {
    const volume = new docker.Volume("config", {});
    new docker.Container("later", {
        image: volume.mountpoint,
        privileged: true,
        mounts: [{ type: "volume", target: "/data", source: volume.name }],
        envs: [volume.mountpoint, "API_TOKEN=hunter2"],
        ports: [{ internal: 9090, external: 9090, ip: volume.mountpoint }],
    });
}

void main(process.argv.slice(2));
