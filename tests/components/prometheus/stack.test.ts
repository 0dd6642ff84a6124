import * as pulumi from "@pulumi/pulumi";
import { PrometheusStack, type PrometheusStackArgs } from "../../../components/prometheus";
import { images } from "../../../components/images";
import { InvalidSpecError } from "../../../components/spec/fault";
import { deployedBy } from "../../support/deployedBy";
import { registeredBy, settled } from "../../support/mocks";

const canary = "canary-3f9a";

const args: PrometheusStackArgs = {
    network: "net",
    spec: {
        jobs: [
            {
                name: "api",
                static: [{ targets: ["api:8000"] }],
                bearerToken: { secret: "apiToken" },
            },
        ],
    },
    secrets: { apiToken: pulumi.secret(canary), unused: pulumi.secret("other") },
};

const deploy = (changes: Partial<PrometheusStackArgs> = {}, name = "monitoring") =>
    deployedBy(() => new PrometheusStack(name, { ...args, ...changes }));

describe("PrometheusStack", () => {
    it("is a server with a configuration volume, in this order", async () => {
        const { registered } = await deploy();
        expect(
            registered.filter(({ type }) => type.startsWith("vigie:")).map(({ type, name }) => [type, name]),
        ).toEqual([
            ["vigie:index:PrometheusStack", "monitoring"],
            ["vigie:index:Server", "monitoring-server"],
            ["vigie:index:ConfigVolume", "monitoring-server-configuration"],
        ]);
        expect(registered.find(({ name }) => name === "monitoring")!.inputs).toEqual({});
    });

    it("runs the pinned image, or another one for server and writers", async () => {
        const imagesOf = async (changes: Partial<PrometheusStackArgs>) => {
            const { registered } = await deploy(changes);
            const containers = registered.filter(({ type }) => type === "docker:index/container:Container");
            return [...new Set(containers.map(({ inputs }) => inputs.image))];
        };
        expect(await imagesOf({})).toEqual([images.prometheus]);
        expect(await imagesOf({ image: "registry.local/prometheus:v3" })).toEqual([
            "registry.local/prometheus:v3",
        ]);
    });

    it("labels what leaves it with the component's name, or with the name given", async () => {
        const configuration = async (changes: Partial<PrometheusStackArgs>) => {
            const { inputsOf } = await deploy(changes);
            return JSON.stringify(inputsOf("monitoring-server-configuration-writer"));
        };
        expect(await configuration({})).toContain("cluster: monitoring");
        expect(await configuration({ name: "shop" })).toContain("cluster: shop");
    });

    it("has a secret nowhere but in the marked upload of its own writer", async () => {
        const { registered } = await deploy();
        const holders = registered.filter(({ inputs }) => JSON.stringify(inputs).includes(canary));
        expect(holders.map(({ name }) => name)).toEqual(["monitoring-server-configuration-secret-writer"]);
        expect(JSON.stringify(registered)).not.toContain('"other"');
    });

    it("has URLs and the container's name as outputs", async () => {
        const { component: stack } = await deploy({ spec: { publish: { port: 19_090 } } });
        expect(await settled(stack.url)).toBe("http://127.0.0.1:19090");
        expect(await settled(stack.internalUrl)).toBe("http://prometheus:9090");
        expect(await settled(stack.containerName)).toBe("monitoring-server-container-physical");
    });

    it("throws one error with all faults, before anything is registered", async () => {
        let error: unknown;
        const registered = await registeredBy(() => {
            try {
                new PrometheusStack("monitoring", {
                    ...args,
                    secrets: {},
                    spec: { ...args.spec, retentionDays: 0 },
                });
            } catch (thrown) {
                error = thrown;
            }
        });
        expect(error).toBeInstanceOf(InvalidSpecError);
        expect((error as InvalidSpecError).message).toBe(
            [
                "The monitoring spec has 2 faults:",
                "  spec.retentionDays must be a whole number above 0, got 0",
                '  spec.jobs[0].bearerToken must refer to a secret that is given (there are: none), got "apiToken"',
            ].join("\n"),
        );
        expect(registered).toEqual([]);
    });
});
