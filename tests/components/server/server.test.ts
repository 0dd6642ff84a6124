import type * as pulumi from "@pulumi/pulumi";
import { Server, type ServerArgs } from "../../../components/server";
import type { ServerPlan } from "../../../components/server/serverPlan";
import { httpHealth, type ServicePlan } from "../../../components/server/servicePlan";
import { writersSucceed } from "../../support/deployedBy";
import { registeredBy } from "../../support/mocks";

const service: ServicePlan = {
    alias: "prometheus",
    port: 9090,
    healthCommand: httpHealth(9090, "/-/ready"),
    memoryMegabytes: 512,
};

function plan(changes: Partial<ServicePlan> = {}, more: Partial<ServerPlan> = {}): ServerPlan {
    return {
        name: "server",
        role: "prometheus",
        folder: "prometheus",
        image: "prometheus",
        service: { ...service, ...changes },
        ...more,
    };
}

async function container(
    changes: Partial<ServicePlan>,
    args: Partial<ServerArgs> = {},
): Promise<Record<string, unknown>> {
    const registered = await registeredBy(() => {
        new Server("server", {
            plan: plan(changes),
            images: { prometheus: "prom/prometheus:v3" },
            network: "net",
            ...args,
        });
    });
    return registered.find(({ type }) => type === "docker:index/container:Container")!.inputs;
}

const ownership = [
    { label: "vigie.resource", value: "server-container" },
    { label: "vigie.stack", value: "vigie/test" },
];

describe("Server", () => {
    it("confines a container that asks for nothing", async () => {
        expect(await container({})).toEqual({
            image: "prom/prometheus:v3",
            hostname: "prometheus",
            capabilities: { drops: ["ALL"] },
            securityOpts: ["no-new-privileges:true"],
            readOnly: true,
            memory: 512,
            memorySwap: 512,
            logDriver: "json-file",
            logOpts: { "max-size": "10m", "max-file": "3" },
            restart: "unless-stopped",
            labels: ownership,
            networksAdvanced: [{ name: "net", aliases: ["prometheus"] }],
            mounts: [],
            healthcheck: {
                tests: ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:9090/-/ready"],
                interval: "5s",
                timeout: "6s",
                retries: 6,
                startPeriod: "1m0s",
            },
            wait: true,
            waitTimeout: 60,
            destroyGraceSeconds: 10,
        });
    });

    it("publishes on loopback unless a caller asks otherwise", async () => {
        expect(await container({ publish: {} })).toMatchObject({
            ports: [{ internal: 9090, external: 9090, ip: "127.0.0.1" }],
        });
        expect(await container({ publish: { port: 80, address: "0.0.0.0" } })).toMatchObject({
            ports: [{ internal: 9090, external: 80, ip: "0.0.0.0" }],
        });
        expect(await container({ publish: false })).not.toHaveProperty("ports");
        const port = { internal: 8080, external: 80, address: "0.0.0.0" };
        expect(await container({ ports: [port] })).toMatchObject({
            ports: [{ internal: 8080, external: 80, ip: "0.0.0.0" }],
        });
        expect(await container({ publish: {}, ports: [port] })).toMatchObject({
            ports: [
                { internal: 9090, external: 9090, ip: "127.0.0.1" },
                { internal: 8080, external: 80, ip: "0.0.0.0" },
            ],
        });
    });

    it("gives what a plan asks for, and environment in a fixed order", async () => {
        const asked = await container({
            command: ["--flag"],
            environment: { B: "2", A: "1" },
            user: "65534:65534",
            groups: ["999"],
            capabilities: ["NET_RAW"],
            writableRoot: true,
            tmpfs: ["/tmp"],
            hostMounts: [{ source: "/", target: "/host", propagation: "rslave" }],
            networks: ["shop"],
            hosts: { "db.internal": "10.0.0.5" },
            stopGraceSeconds: 30,
        });
        expect(asked).toMatchObject({
            command: ["--flag"],
            envs: ["A=1", "B=2"],
            user: "65534:65534",
            groupAdds: ["999"],
            capabilities: { adds: ["CAP_NET_RAW"], drops: ["ALL"] },
            readOnly: false,
            tmpfs: { "/tmp": "rw,noexec,nosuid,nodev,size=64m" },
            mounts: [
                {
                    type: "bind",
                    source: "/",
                    target: "/host",
                    readOnly: true,
                    bindOptions: { propagation: "rslave" },
                },
            ],
            networksAdvanced: [{ name: "net", aliases: ["prometheus"] }, { name: "shop" }],
            hosts: [{ host: "db.internal", ip: "10.0.0.5" }],
            destroyGraceSeconds: 30,
        });
    });

    it("keeps data in a volume that can be protected", async () => {
        const registered = await registeredBy(() => {
            new Server("server", { plan: plan({ dataPath: "/prometheus" }), network: "net" });
        });
        expect(registered.map(({ type, name }) => [type, name])).toEqual([
            ["vigie:index:Server", "server"],
            ["docker:index/volume:Volume", "server-data"],
            ["docker:index/container:Container", "server-container"],
        ]);
        expect(registered[2]!.inputs.mounts).toEqual([
            { type: "volume", source: "server-data-physical", target: "/prometheus" },
        ]);
    });

    it("is gone before another takes its place on the same volume", async () => {
        const options = async (changes: Partial<ServicePlan>) => {
            let seen: pulumi.CustomResourceOptions = {};
            await registeredBy(() => {
                const transformations: pulumi.ResourceTransformation[] = [
                    ({ type, opts }) => {
                        if (type === "docker:index/container:Container") {
                            seen = opts;
                        }
                        return undefined;
                    },
                ];
                new Server("server", { plan: plan(changes), network: "net" }, { transformations });
            });
            return seen;
        };
        expect((await options({ dataPath: "/data" })).deleteBeforeReplace).toBe(true);
        expect((await options({})).deleteBeforeReplace).not.toBe(true);
    });

    it("is replaced with its configuration only where it cannot reload", async () => {
        const config = { files: { a: "b" }, secretFiles: {}, owner: { user: 0, group: 0 } };
        const withConfiguration = (replaceWithConfiguration?: true) =>
            registeredBy(() => {
                const own = plan({}, { config, replaceWithConfiguration });
                new Server("server", { plan: own, network: "net" });
            }, writersSucceed).then((all) => all.find(({ name }) => name === "server-container")!.inputs);
        expect((await withConfiguration()).labels).toEqual(ownership);
        expect((await withConfiguration(true)).labels).toEqual([
            { label: "vigie.configuration", value: "server-configuration-writer-id" },
            ...ownership,
        ]);
        expect((await withConfiguration()).mounts).toEqual([
            {
                type: "volume",
                source: "server-configuration-volume-physical",
                target: "/etc/vigie",
                readOnly: true,
            },
        ]);
    });
});
