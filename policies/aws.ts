import { listOf, notYetKnown, objectOf, type PlannedResource, type PolicyRule } from "./rule";

const instanceTypes: ReadonlySet<string> = new Set([
    "aws:ec2/instance:Instance",
    "aws:ec2/launchTemplate:LaunchTemplate",
]);

/** A disk or snapshot must be unreadable outside the account. */
export const encryptedDisks: PolicyRule = {
    name: "encrypted-disks",
    description: "AWS volumes are encrypted.",
    check({ type, props }) {
        if (type === "aws:ebs/volume:Volume") {
            return isEncrypted(props.encrypted) ? [] : ["encrypted must be true"];
        }
        if (type !== "aws:ec2/instance:Instance") {
            return [];
        }
        return [
            ...(props.rootBlockDevice === notYetKnown ||
            isEncrypted(objectOf(props.rootBlockDevice).encrypted)
                ? []
                : ["rootBlockDevice.encrypted must be true"]),
            ...listOf<{ encrypted?: boolean }>(props.ebsBlockDevices).flatMap(({ encrypted }, index) =>
                isEncrypted(encrypted) ? [] : [`ebsBlockDevices[${index}].encrypted must be true`],
            ),
        ];
    },
};

function isEncrypted(value: unknown): boolean {
    return value === true || value === notYetKnown;
}

/** IMDSv1 exposes an instance's credentials to server-side request forgery. */
export const tokensForMetadata: PolicyRule = {
    name: "imds-v2",
    description: "Instance metadata requires a token (IMDSv2).",
    check({ type, props }) {
        const { httpTokens, httpEndpoint } = objectOf(props.metadataOptions);
        const isSafe =
            httpTokens === "required" ||
            httpEndpoint === "disabled" ||
            [props.metadataOptions, httpTokens, httpEndpoint].includes(notYetKnown);
        return instanceTypes.has(type) && !isSafe ? ['metadataOptions.httpTokens must be "required"'] : [];
    },
};

/** SSH is restricted to the configured ranges. */
export const closedSsh: PolicyRule = {
    name: "no-open-ssh",
    description: "Port 22 is not open to the internet.",
    check: (resource) =>
        ingressOf(resource)
            .filter(({ from, to, ranges }) => from <= 22 && to >= 22 && ranges.some(isWorld))
            .map(({ ranges }) => `port 22 must not be open to ${ranges.filter(isWorld).join(" and ")}`),
};

interface Ingress {
    from: number;
    to: number;
    ranges: readonly string[];
}

function ingressOf({ type, props }: PlannedResource): Ingress[] {
    if (type === "aws:ec2/securityGroup:SecurityGroup") {
        return listOf<Record<string, unknown>>(props.ingress).map(readIngress);
    }
    const isIngress =
        type === "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule" ||
        (type === "aws:ec2/securityGroupRule:SecurityGroupRule" && props.type === "ingress");
    return isIngress ? [readIngress(props)] : [];
}

function readIngress(props: Readonly<Record<string, unknown>>): Ingress {
    const everything = [props.protocol, props.ipProtocol].some(
        (protocol) => protocol === "-1" || protocol === "all",
    );
    const one = [props.cidrIpv4, props.cidrIpv6].filter((range) => typeof range === "string");
    return {
        from: everything ? 0 : portOf(props.fromPort),
        to: everything ? 65_535 : portOf(props.toPort),
        ranges: [...listOf<string>(props.cidrBlocks), ...listOf<string>(props.ipv6CidrBlocks), ...one],
    };
}

/** An unknown port is ignored. */
function portOf(value: unknown): number {
    return value === notYetKnown ? NaN : Number(value);
}

/** Whether a range covers every address. */
function isWorld(range: string): boolean {
    return range.endsWith("/0");
}
