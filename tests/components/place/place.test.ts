import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as pulumi from "@pulumi/pulumi";
import { preparePlace } from "../../../components/place";
import type { Place } from "../../../components/place/place";
import { tunnelledUrl } from "../../../components/place/tunnelledUrl";
import { generateEd25519 } from "../../../components/host/keys";
import type { DeploymentSpec } from "../../../components/stack/deploymentSpec";
import { describedBy } from "../../support/aws/mocks";
import { settled } from "../../support/mocks";
import { FakeSsh } from "../host/ssh/fakeSsh";
import { leastSpec, secrets } from "../host/hostSpec";

// The AWS package takes its time to load.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), "vigie-place-"));
const answers = [{ stdout: "docker=yes\nversion=28.5.1\ncloud-init=done\n" }];
const edge: DeploymentSpec["spec"]["edge"] = {
    domain: "example.org",
    tls: { kind: "acme", acme: { email: "ops@example.org", challenge: "dns" } },
    users: [{ name: "anna", passwordHash: { secret: "hash" } }],
};
const existing = {
    kind: "existing" as const,
    address: "203.0.113.5",
    hostKeys: [generateEd25519("").publicKey],
    privateKey: { secret: "sshKey" },
};

afterAll(() => rmSync(folder, { recursive: true }));

async function prepared(deployment: DeploymentSpec) {
    const ssh = new FakeSsh(answers);
    let place: Place | undefined;
    try {
        const described = await describedBy(() => {
            place = preparePlace(deployment, { secrets, folder, protectData: true });
        });
        return { place: place!, ...described };
    } finally {
        ssh.remove();
    }
}

const sshOpts = ["-F", join(folder, ".vigie", "ssh", "test", "ssh_config"), "-o", "ConnectTimeout=10"];

test("an engine by itself, and the environment's, take nothing of SSH and nothing of AWS", async () => {
    const byAddress = await prepared({ spec: { name: "shop" }, dockerHost: "tcp://10.0.0.5:2375" });
    expect([...byAddress.resources.values()].map(({ type, inputs }) => [type, inputs])).toEqual([
        ["pulumi:providers:docker", { host: "tcp://10.0.0.5:2375" }],
    ]);
    const local = await prepared({ spec: { name: "shop" } });
    expect(local.place).toEqual({ providers: [], outputs: {} });
    expect(local.resources.size).toBe(0);
});

test("an existing host is one provider, over SSH with the files below the project", async () => {
    const { resources, place } = await prepared({ spec: { name: "shop" }, host: existing });
    expect([...resources.values()].map(({ name, inputs }) => [name, inputs])).toEqual([
        ["engine", { host: "ssh://root@203.0.113.5:22", sshOpts: JSON.stringify(sshOpts) }],
    ]);
    expect(await settled(place.outputs.publicIp!)).toBe("203.0.113.5");
    expect(place.names).toBeUndefined();
});

test("names of an existing host lead to its address, in a zone that is found", async () => {
    const { resources, lookups } = await prepared({
        spec: { name: "shop", edge, alerting: false },
        host: existing,
        dns: {},
    });
    const records = [...resources.values()].filter(({ type }) => type === "aws:route53/record:Record");
    expect(records.map(({ inputs }) => [inputs.name, inputs.type, inputs.records])).toEqual([
        ["grafana.example.org", "A", ["203.0.113.5"]],
        ["prometheus.example.org", "A", ["203.0.113.5"]],
    ]);
    expect(lookups.map(({ token }) => token)).toEqual(["aws:route53/getZone:getZone"]);
});

test("a machine in AWS is made in its region; its engine is taken once the address leads to it", async () => {
    const { resources, place } = await prepared({
        spec: { name: "shop", edge },
        host: { kind: "aws", ...leastSpec, region: "eu-west-3" },
        dns: { createZone: true },
    });
    expect(resources.get("aws")).toMatchObject({
        type: "pulumi:providers:aws",
        inputs: { region: "eu-west-3" },
    });
    const engine = resources.get("engine")!;
    expect(engine.inputs).toEqual({
        host: "ssh://admin@203.0.113.10:22",
        sshOpts: JSON.stringify(sshOpts),
    });
    const order = [...resources.keys()];
    expect(order.indexOf("engine")).toBeGreaterThan(order.indexOf("host-association"));
    expect(resources.get("names-grafana.example.org-a")?.inputs.records).toEqual(["203.0.113.10"]);
    // The host may change records of the zone that is made beside it.
    expect(JSON.stringify([...resources.values()].map(({ inputs }) => inputs))).toContain("hostedzone/");
    expect(await settled(place.outputs.publicIp!)).toBe("203.0.113.10");
});

test("what is waited for is no dependency: the engine outlives a replacement of the machine", async () => {
    const { place } = await prepared({
        spec: { name: "shop" },
        host: { kind: "aws", ...leastSpec },
    });
    const depends = await (
        place.access as unknown as { allResources(): Promise<Set<pulumi.CustomResource>> }
    ).allResources();
    const urns = await Promise.all([...depends].map(({ urn }) => settled(urn)));
    expect(urns.map((urn) => urn.split("::").at(-1))).toEqual(["host-address"]);
});

test("a stack that is not on a host has no tunnel", () => {
    expect(tunnelledUrl({ spec: { name: "shop" } }, undefined)).toBeUndefined();
});
