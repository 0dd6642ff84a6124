import { unknownCheckingProxy } from "@pulumi/policy";
import { known } from "../../policies/known";
import { notYetKnown, type PlannedResource } from "../../policies/rule";
import { rules } from "../../policies/rules";

/** How the engine marks a text that only the update will know. */
const mark = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Makes of inputs what a policy gets; its types do not tell of it. */
const given = unknownCheckingProxy as (props: object) => unknown;

test("what is known of a resource is there, whatever stands beside it", () => {
    const props = {
        image: mark,
        privileged: true,
        command: ["--a", mark, "--b"],
        ports: [
            { internal: 80, ip: mark },
            { internal: 443, ip: "0.0.0.0" },
        ],
        mounts: mark,
        healthcheck: { tests: ["CMD", mark], interval: mark, retries: 3 },
    };
    expect(known(given(props))).toEqual({
        image: notYetKnown,
        privileged: true,
        command: ["--a", "--b"],
        ports: [{ internal: 443, ip: "0.0.0.0" }],
        mounts: notYetKnown,
        healthcheck: { tests: ["CMD"], interval: notYetKnown, retries: 3 },
    });
});

test("an error that is not about a value that is not known is not swallowed", () => {
    const props = {
        get image(): string {
            throw new Error("broken");
        },
    };
    expect(() => known(props)).toThrow("broken");
});

test.each<[string, Record<string, unknown>]>([
    [
        "docker:index/container:Container",
        { image: mark, ports: mark, envs: mark, labels: mark, mounts: mark },
    ],
    ["docker:index/container:Container", { capabilities: mark, networkMode: mark, privileged: mark }],
    ["aws:ebs/volume:Volume", { encrypted: mark }],
    ["aws:ec2/instance:Instance", { rootBlockDevice: mark, metadataOptions: mark }],
    [
        "aws:ec2/instance:Instance",
        { rootBlockDevice: { encrypted: mark }, metadataOptions: { httpTokens: mark } },
    ],
    [
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        { ipProtocol: "tcp", fromPort: mark, toPort: mark, cidrIpv4: "0.0.0.0/0" },
    ],
])("no rule refuses a %s for what is not known", (type, props) => {
    const resource: PlannedResource = {
        type,
        name: "x",
        props: known(given(props)) as Record<string, unknown>,
        isProtected: true,
        stack: "prod",
    };
    expect(rules.flatMap((rule) => rule.check(resource))).toEqual([]);
});
