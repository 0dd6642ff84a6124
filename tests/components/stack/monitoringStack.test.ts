import * as pulumi from "@pulumi/pulumi";
import { fullStack } from "../../../cli/fullStack";
import { MonitoringStack } from "../../../components";
import { images } from "../../../components/images";
import { writerContent, writerScript } from "../../../components/server/configVolume/script";
import type { ServerPlan } from "../../../components/server/serverPlan";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import { readContent } from "../../../components/stack/readContent";
import { resolveStack } from "../../../components/stack/resolveStack";
import { secretUses } from "../../../components/stack/validate";
import { type Registered, registeredBy } from "../../support/mocks";

jest.setTimeout(60_000);

beforeEach(() => jest.spyOn(pulumi.log, "warn").mockResolvedValue(undefined));

const passwordHash = "$2y$05$abcdefghijklmnopqrstuu3rQZA.e/048YzLTJ55aycWHfqo0a49W";

/** A value for each secret that a spec refers to. */
const secretsOf = (spec: MonitoringSpec) => ({
    ...Object.fromEntries(secretUses(spec).map(({ name }) => [name, "canary"])),
    hash: passwordHash,
});

const job = (name: string) => ({ name, static: [{ targets: [`${name}:80`] }] });

const everything: MonitoringSpec = {
    ...fullStack,
    prometheus: { jobs: [job("shop-api"), job("worker-api")] },
    edge: { ...fullStack.edge!, users: [{ name: "ops", passwordHash: { secret: "hash" } }] },
};

const specs: [string, MonitoringSpec][] = [
    ["everything", everything],
    ["its defaults", { name: "shop", alerting: { allowUndelivered: true } }],
    ["no optional part", { name: "shop", alerting: false, grafana: false, exporters: [] }],
];

const declare = (spec: MonitoringSpec): Promise<Registered[]> =>
    registeredBy(
        () => new MonitoringStack("shop", { spec, secrets: secretsOf(spec), ipv6: true }),
        ({ inputs }) => ({ exitCode: 0, containerLogs: "", uid: inputs.uid }),
    );

const containers = (resources: readonly Registered[]) =>
    resources.filter(({ type }) => type === "docker:index/container:Container");

/** What a container and the writer of its files are declared with, as far as a plan decides it. */
function planned({ image, writerImage = image, service, config }: ServerPlan): object {
    return {
        image: images[image],
        command: service.command,
        memory: service.memoryMegabytes,
        health: service.healthCommand,
        alias: service.alias,
        ports: [
            ...(service.publish ? [service.publish.port ?? service.port] : []),
            ...(service.ports ?? []).map(({ external }) => external),
        ],
        ...(config &&
            Object.keys(config.files).length > 0 && {
                writer: [images[writerImage], writerContent(config), writerScript(config)],
            }),
    };
}

function declared(resources: readonly Registered[], container: Registered): object {
    const {
        image,
        command,
        memory,
        healthcheck,
        networksAdvanced,
        ports = [],
    } = container.inputs as {
        image: string;
        command?: string[];
        memory: number;
        healthcheck: { tests: string[] };
        networksAdvanced: { aliases?: string[] }[];
        ports?: { external: number }[];
    };
    const name = container.name.replace(/-container$/, "-configuration-writer");
    const writer = resources.find((resource) => resource.name === name)?.inputs as
        { image: string; uploads: { content: string }[] } | undefined;
    return {
        image,
        command,
        memory,
        health: healthcheck.tests,
        alias: networksAdvanced[0]?.aliases?.[0],
        ports: ports.map(({ external }) => external),
        ...(writer && { writer: [writer.image, ...writer.uploads.map(({ content }) => content)] }),
    };
}

describe.each(specs)("a stack with %s", (_, spec) => {
    const resolved = resolveStack(spec, { ...readContent(spec, {}), ipv6: true });

    it("declares the servers that it resolves to, with the same files to the byte, and no other", async () => {
        const resources = await declare(spec);
        const servers = containers(resources).filter(({ name }) => name.endsWith("-container"));
        const byAlias = (one: object, other: object) =>
            (one as { alias: string }).alias < (other as { alias: string }).alias ? -1 : 1;
        expect(servers.map((server) => declared(resources, server)).sort(byAlias)).toEqual(
            resolved.servers.map(planned).sort(byAlias),
        );
    });

    it("declares the dashboards that it resolves to, and no other", async () => {
        const dashboards = (await declare(spec)).filter(({ type }) => type.endsWith(":Dashboard"));
        const files = Object.entries(resolved.files).filter(([path]) =>
            path.startsWith("grafana/dashboards/"),
        );
        expect(
            Object.fromEntries(
                dashboards.map(({ name, inputs }) => [
                    `grafana/dashboards/${name.replace("shop-grafana-dashboard-", "")}.json`,
                    inputs.configJson,
                ]),
            ),
        ).toEqual(Object.fromEntries(files));
    });
});

describe("the mark of a deployment", () => {
    const mark = async (image: pulumi.Input<string>): Promise<unknown> => {
        const resources = await registeredBy(
            () =>
                new MonitoringStack("shop", {
                    spec: { name: "shop", alerting: false, grafana: false },
                    images: { node: image },
                }),
            () => ({ exitCode: 0, containerLogs: "" }),
        );
        const writer = resources.find(({ name }) => name === "shop-prometheus-server-configuration-writer")!;
        return (writer.inputs.uploads as { content: string }[])[0]!.content;
    };

    it("changes with an image in place of a pinned one", async () => {
        expect(await mark("mirror.example.org/node:1")).not.toBe(await mark("mirror.example.org/node:2"));
        expect(await mark(images.node)).toBe(await mark(images.node));
    });
});
