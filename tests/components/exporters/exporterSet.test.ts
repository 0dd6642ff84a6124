import { packed } from "../../../components/server/configVolume/packed";
import { ExporterSet, type ExporterSetArgs } from "../../../components/exporters";
import { exporterKinds } from "../../../components/exporters/kinds";
import { images } from "../../../components/images";
import { InvalidSpecError } from "../../../components/spec/fault";
import { deployedBy } from "../../support/deployedBy";
import { type Registered, registeredBy, secretInput, settled } from "../../support/mocks";

const container = "docker:index/container:Container";
const volume = "docker:index/volume:Volume";

async function made(args: Partial<ExporterSetArgs>): Promise<Registered[]> {
    const create = () => new ExporterSet("monitoring", { exporters: [], network: "network", ...args });
    return (await deployedBy(create)).registered;
}

const named = (resources: Registered[], name: string) => resources.find((each) => each.name === name)!;

describe("ExporterSet", () => {
    it("makes a container alone for an exporter that reads no file", async () => {
        const resources = await made({ exporters: [{ kind: "node" }] });
        expect(resources.map(({ type, name }) => [type, name])).toEqual([
            ["vigie:index:ExporterSet", "monitoring"],
            ["vigie:index:Server", "monitoring-node"],
            [container, "monitoring-node-container"],
        ]);
        expect(named(resources, "monitoring-node-container").inputs).toMatchObject({
            image: images.node,
            networksAdvanced: [{ name: "network", aliases: ["node-exporter"] }],
            mounts: [
                { type: "bind", source: "/", target: "/host", readOnly: true },
                { type: "bind", source: "/proc/1/net", target: "/host/proc/net", readOnly: true },
            ],
        });
    });

    it("replaces an exporter with its credentials, which are in a marked file and nowhere else", async () => {
        const resources = await made({
            exporters: [
                {
                    kind: "redis",
                    name: "cache",
                    address: "redis:6379",
                    password: { secret: "redisPassword" },
                },
            ],
            secrets: { redisPassword: 'can"ary' },
        });
        expect(resources.map(({ type, name }) => [type, name])).toEqual(
            expect.arrayContaining([
                ["vigie:index:ConfigVolume", "monitoring-cache-configuration"],
                [volume, "monitoring-cache-configuration-volume"],
                [container, "monitoring-cache-configuration-secret-writer"],
                ["vigie:index:Server", "monitoring-cache"],
                [container, "monitoring-cache-container"],
            ]),
        );
        const writer = named(resources, "monitoring-cache-configuration-secret-writer");
        const uploads = writer.inputs.uploads as { value: object[] };
        expect(uploads).toEqual(secretInput(uploads.value));
        expect(uploads.value[0]).toEqual({
            file: "/vigie/files.sh",
            content: packed({ "redis.json": '{"redis://redis:6379":"can\\"ary"}\n' }),
        });
        expect(JSON.stringify(resources.filter((each) => each !== writer))).not.toContain("ary");
        expect(named(resources, "monitoring-cache-container").inputs.labels).toContainEqual({
            label: "vigie.configuration",
            value: "monitoring-cache-configuration-secret-writer-id",
        });
    });

    it("leaves the exporter of MySQL alone when its password changes: the writer of the file tells it", async () => {
        const exporters = [
            { kind: "mysql", address: "db:3306", username: "vigie", password: { secret: "mysqlPassword" } },
        ] as const;
        const before = await made({ exporters, secrets: { mysqlPassword: "first" } });
        const after = await made({ exporters, secrets: { mysqlPassword: "second" } });
        const server = "monitoring-mysql-container";
        expect(named(after, server)).toEqual(named(before, server));
        expect(named(after, server).inputs.labels).not.toContainEqual(
            expect.objectContaining({ label: "vigie.configuration" }),
        );
        const writer = named(after, "monitoring-mysql-configuration-secret-writer");
        expect(writer).not.toEqual(named(before, writer.name));
        expect(writer.inputs).toMatchObject({ networksAdvanced: [{ name: "network" }] });
        expect(writer.inputs).not.toHaveProperty("networkMode");
    });

    it("leaves the blackbox exporter alone when its modules change", async () => {
        const exporters = [{ kind: "blackbox", modules: { api: { prober: "http" } } }] as const;
        const before = await made({ exporters: [{ kind: "blackbox" }] });
        const after = await made({ exporters });
        const server = "monitoring-blackbox-container";
        expect(named(after, server)).toEqual(named(before, server));
        const writer = "monitoring-blackbox-configuration-writer";
        expect(named(after, writer)).not.toEqual(named(before, writer));
        expect(named(after, server).inputs.labels).not.toContainEqual(
            expect.objectContaining({ label: "vigie.configuration" }),
        );
    });

    it("takes another image, for the writer too", async () => {
        const resources = await made({
            exporters: [{ kind: "blackbox" }],
            images: { blackbox: "registry.internal/blackbox:1" },
        });
        const containers = resources.filter(({ type }) => type === container);
        expect(containers.map(({ inputs }) => inputs.image)).toEqual([
            "registry.internal/blackbox:1",
            "registry.internal/blackbox:1",
        ]);
    });

    it("tells the names of its containers by the exporters' names", async () => {
        let names: unknown;
        await registeredBy(async () => {
            const set = new ExporterSet("monitoring", {
                exporters: [{ kind: "node" }, { kind: "kafka", name: "queue", brokers: ["kafka:9092"] }],
                network: "network",
            });
            names = await settled(set.containerNames);
        });
        expect(names).toEqual({
            node: "monitoring-node-container-physical",
            queue: "monitoring-queue-container-physical",
        });
    });

    it("refuses every fault at once, and registers nothing", async () => {
        const resources = await registeredBy(() => {
            const wrong = {
                exporters: [{ kind: "redis", password: { secret: "absent" } }, { kind: "nod" }],
                network: "network",
            } as unknown as ExporterSetArgs;
            expect(() => new ExporterSet("monitoring", wrong)).toThrow(
                new InvalidSpecError([
                    {
                        path: "exporters[0].address",
                        rule: "must be host:port, without a scheme or a path",
                        value: undefined,
                    },
                    {
                        path: "exporters[1].kind",
                        rule: `must be one of ${exporterKinds.join(", ")}`,
                        value: "nod",
                    },
                    {
                        path: "exporters[0].password",
                        rule: "must refer to a secret that is given (there are: none)",
                        value: "absent",
                    },
                ]),
            );
        });
        expect(resources).toEqual([]);
    });
});
