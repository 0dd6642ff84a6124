import * as pulumi from "@pulumi/pulumi";
import { MonitoringStack, type MonitoringStackArgs, PrometheusStack } from "../../../components";
import { checkValue } from "../../../components/inputs/checkValue";
import { describeFault, type InvalidSpecError } from "../../../components/spec/fault";
import { type Deployed, deployedBy } from "../../support/deployedBy";
import { registeredBy, secretInput } from "../../support/mocks";

jest.setTimeout(30_000);

beforeEach(() => jest.spyOn(pulumi.log, "warn").mockResolvedValue(undefined));

type Spec = MonitoringStackArgs["spec"];

const stack = (more: () => Partial<Spec>): Promise<Deployed<MonitoringStack>> =>
    deployedBy(
        (opts) =>
            new MonitoringStack(
                "shop",
                { spec: { name: "shop", alerting: false, grafana: false, exporters: [], ...more() } },
                opts,
            ),
    );

const uploadOf = (inputs: Record<string, unknown>): string =>
    (inputs.uploads as { content: string }[])[0]!.content;

describe("an Output in a spec", () => {
    it("is an address: in the command line and in the label of its series", async () => {
        const { inputsOf } = await stack(() => ({
            exporters: [{ kind: "redis", address: pulumi.output("cache-1a2b3c4:6379") }],
        }));
        const command = inputsOf("shop-exporters-redis-container").command as string[];
        expect(command[0]).toBe("--redis.addr=redis://cache-1a2b3c4:6379");
        const files = uploadOf(inputsOf("shop-prometheus-server-configuration-writer"));
        expect(files).toContain("instance: cache-1a2b3c4:6379");
        expect(files).not.toContain("vigie-input");
    });

    it("is a password, which is in the marked file of its writer alone", async () => {
        const { registered, inputsOf } = await stack(() => ({
            exporters: [{ kind: "redis", address: "cache:6379", password: pulumi.output("canary-3f9a") }],
        }));
        const holders = registered.filter(({ inputs }) => JSON.stringify(inputs).includes("canary-3f9a"));
        expect(holders.map(({ name }) => name)).toEqual(["shop-exporters-redis-configuration-secret-writer"]);
        const { uploads } = inputsOf("shop-exporters-redis-configuration-secret-writer");
        expect(uploads).toEqual(secretInput((uploads as { value: unknown }).value));
    });

    it("is a URL, with the host that the label of its series takes from it", async () => {
        const { inputsOf } = await stack(() => ({
            exporters: [{ kind: "elasticsearch", url: pulumi.output("http://search-1a2b3c4:9200") }],
        }));
        const files = uploadOf(inputsOf("shop-prometheus-server-configuration-writer"));
        expect(files).toContain("instance: search-1a2b3c4:9200");
        expect(files).toContain("- http://search-1a2b3c4:9200");
    });

    it("is a network and a scrape target", async () => {
        const { inputsOf } = await stack(() => ({
            exporters: [{ kind: "redis", address: "cache:6379", networks: [pulumi.output("app-1a2b3c4")] }],
            prometheus: {
                jobs: [{ name: "app", static: [{ targets: [pulumi.output("app-9z8y7x6:8080")] }] }],
            },
        }));
        expect(inputsOf("shop-exporters-redis-container").networksAdvanced).toEqual([
            { name: "shop-network-physical", aliases: ["redis-exporter"] },
            { name: "app-1a2b3c4" },
        ]);
        expect(uploadOf(inputsOf("shop-prometheus-server-configuration-writer"))).toContain(
            "- app-9z8y7x6:8080",
        );
    });

    it("changes the proof by which a server says which files it runs", async () => {
        const proofWith = async (target: string) => {
            const { inputsOf } = await deployedBy(
                (opts) =>
                    new PrometheusStack(
                        "metrics",
                        {
                            network: "net",
                            jobs: [{ name: "app", static: [{ targets: [pulumi.output(target)] }] }],
                        },
                        opts,
                    ),
            );
            return /^proof=(.+)$/m.exec(uploadOf(inputsOf("metrics-server-configuration-writer")))![1];
        };
        expect(await proofWith("a:1")).toBe(await proofWith("a:1"));
        expect(await proofWith("a:1")).not.toBe(await proofWith("b:1"));
    });

    it("is refused by name where it decides what is made", async () => {
        let error: unknown;
        const registered = await registeredBy(() => {
            try {
                new MonitoringStack("shop", {
                    spec: { name: "shop", exporters: [{ kind: "node", name: pulumi.output("host") }] },
                });
            } catch (thrown) {
                error = thrown;
            }
        });
        expect((error as InvalidSpecError).message).toContain(
            'exporters[0].name must be known when the program runs, since it decides what is made, got "an Output"',
        );
        expect(registered).toEqual([]);
    });

    it.each([
        [
            "breaks the rule of its field",
            "http://cache",
            false,
            "host:port, without a scheme or a path",
            "http://cache",
        ],
        [
            "is secret, and breaks it",
            "http://canary",
            true,
            "host:port, without a scheme or a path",
            "(not shown)",
        ],
    ])("fails the update by name where its value %s", (_, text, isSecret, rule, shown) => {
        expect(checkValue(text, "HostPort", "exporters[0].address", isSecret).map(describeFault)).toEqual([
            `exporters[0].address must be ${rule}, got "${shown}"`,
        ]);
    });

    it("fails the update by name where its value could end a text in a file", () => {
        expect(checkValue('http://a/"x', "HttpUrl", "url", false).map(describeFault)).toEqual([
            'url must have no quotes, braces, backslashes or white space, got "http://a/\\"x"',
        ]);
        expect(checkValue("http://a/x", "HttpUrl", "url", false)).toEqual([]);
    });
});
