import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kinds, lookups, usualWorld, type Vault } from "./answers";
import { readSignature } from "./readTypes";
import { readRecord } from "./record";
import { RecordedAws } from "./recordedAws";
import { mismatches, unknownValue } from "./shape";

const folder = mkdtempSync(join(tmpdir(), "vigie-aws-"));
const tokens = [...Object.keys(kinds), ...Object.keys(lookups)];
const signatures = Object.fromEntries(tokens.map((token) => [token, readSignature(token)]));
let file = "";
let count = 0;
let aws: RecordedAws;

beforeEach(() => {
    count += 1;
    file = join(folder, `record-${count}`);
    aws = new RecordedAws("7.48.0", signatures, file, usualWorld);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const urn = (type: string, name: string): string =>
    `urn:pulumi:prod::p::vigie:index:MonitoringHost$${type}::${name}`;
const instance = urn("aws:ec2/instance:Instance", "instance");
const attachment = urn("aws:ec2/volumeAttachment:VolumeAttachment", "attachment");

async function reasons(of: string, inputs: object): Promise<string[]> {
    const { failures } = await aws.check(of, {}, inputs as Record<string, unknown>);
    return (failures ?? []).map(({ reason }) => reason);
}

describe("the types of @pulumi/aws", () => {
    test("are read with what is nested in them", () => {
        const { members } = signatures["aws:ec2/instance:Instance"]!.inputs;
        expect(members.metadataOptions).toMatchObject({
            required: false,
            shape: { kind: "object", members: { httpTokens: { shape: { kind: "text" } } } },
        });
        expect(members.vpcSecurityGroupIds).toEqual({
            required: false,
            shape: { kind: "list", of: { kind: "text" } },
        });
        expect(members.tags).toEqual({ required: false, shape: { kind: "map", of: { kind: "text" } } });
        expect(signatures["aws:ebs/volume:Volume"]!.inputs.members.availabilityZone?.required).toBe(true);
    });

    test("refuse what they do not have, and what is of another kind", async () => {
        expect(await reasons(instance, { ami: "ami-1", instanceType: "t3.medium" })).toEqual([]);
        expect(
            await reasons(instance, {
                amy: "ami-1",
                metadataOptions: { httpToken: "required" },
                tags: ["a"],
                monitoring: 1,
            }),
        ).toEqual([
            "amy: is not known",
            "metadataOptions.httpToken: is not known",
            "tags: must be an object",
            "monitoring: must be a boolean",
        ]);
        expect(await reasons(attachment, { instanceId: unknownValue, volumeId: "vol-1" })).toEqual([
            "deviceName: must be set",
        ]);
    });

    test.each(Object.entries(lookups))("have what is answered to %s", (token, answer) => {
        const world = { ...usualWorld, vaultFile: join(folder, "vault") };
        const vault: Vault = { secrets: { "x|AWSCURRENT": { text: "a" } }, parameters: { x: "b" } };
        writeFileSync(world.vaultFile, JSON.stringify(vault));
        expect(mismatches(signatures[token]!.outputs, answer({ name: "x", secretId: "x" }, world))).toEqual(
            [],
        );
    });

    test("name no type that there is not", () => {
        expect(() => readSignature("aws:ec2/instance:Machine")).toThrow("@pulumi/aws has no MachineArgs");
    });
});

describe("the plugin for tests", () => {
    const attach = (instanceId: string): object => ({
        deviceName: "/dev/sdf",
        volumeId: "vol-1",
        instanceId,
        stopInstanceBeforeDetaching: true,
    });

    test("lets a volume be with one machine at a time, and stops that before it takes the volume away", async () => {
        const { id: machine } = await aws.create(instance, { ami: "ami-1" });
        const { id } = await aws.create(attachment, attach(machine) as Record<string, unknown>);
        expect(() => aws.create(attachment, attach("i-2") as Record<string, unknown>)).toThrow(
            `vol-1 is already in use by ${machine} (attachment)`,
        );
        await aws.delete(id, attachment, attach(machine) as Record<string, unknown>);
        await aws.create(attachment, attach("i-2") as Record<string, unknown>);
        expect(readRecord(file).map(({ operation, name }) => `${operation} ${name}`)).toEqual([
            "create instance",
            "create attachment",
            "stop instance",
            "delete attachment",
            "create attachment",
        ]);
    });

    test("does not take a volume from a machine that runs", async () => {
        const { id: machine } = await aws.create(instance, { ami: "ami-1" });
        const running = { ...attach(machine), stopInstanceBeforeDetaching: false };
        expect(() => aws.delete("vai-1", attachment, running)).toThrow(
            `IncorrectState: the volume is in use by ${machine}, which runs`,
        );
    });

    test("tells what replaces a machine from what changes it, and neither from what AWS added", async () => {
        const inputs = {
            ami: "ami-1",
            instanceType: "t3.medium",
            metadataOptions: { httpTokens: "required" },
        };
        const { id, outs } = (await aws.create(instance, inputs)) as {
            id: string;
            outs: Record<string, unknown>;
        };
        expect(await aws.diff(id, instance, outs, inputs)).toEqual({ changes: false, replaces: [] });
        expect(await aws.diff(id, instance, outs, { ...inputs, instanceType: "t3.large" })).toEqual({
            changes: true,
            replaces: [],
        });
        expect(await aws.diff(id, instance, outs, { ...inputs, ami: "ami-2" })).toEqual({
            changes: true,
            replaces: ["ami"],
        });
        expect(
            await aws.diff(id, instance, outs, { ...inputs, metadataOptions: { httpTokens: "optional" } }),
        ).toEqual({ changes: true, replaces: [] });
    });
});
