import * as pulumi from "@pulumi/pulumi";
import { MonitoringStack, type MonitoringStackArgs } from "../../../components";
import type { MonitoringSpec } from "../../../components/spec/monitoringSpec";
import { type Registered, registeredBy, settled } from "../../support/mocks";

jest.setTimeout(30_000);

beforeEach(() => jest.spyOn(pulumi.log, "warn").mockResolvedValue(undefined));

const spec: MonitoringSpec = {
    name: "shop",
    alerting: { allowUndelivered: true },
    edge: {
        domain: "example.org",
        tls: { kind: "selfSigned" },
        users: [{ name: "anna", passwordHash: { secret: "annaHash" } }],
    },
};

/** A cheap one of `first`. */
const passwordHash = "$2y$05$abcdefghijklmnopqrstuu3rQZA.e/048YzLTJ55aycWHfqo0a49W";

async function deploy(
    changes: () => Partial<MonitoringStackArgs> = () => ({}),
): Promise<{ stack: MonitoringStack; resources: Registered[]; dependsOn: Map<string, pulumi.Resource[]> }> {
    let stack!: MonitoringStack;
    const dependsOn = new Map<string, pulumi.Resource[]>();
    const resources = await registeredBy(
        () => {
            stack = new MonitoringStack(
                "vigie",
                { spec, secrets: { grafanaAdminPassword: "canary", annaHash: passwordHash }, ...changes() },
                {
                    transformations: [
                        ({ name, opts }) => {
                            dependsOn.set(name, [opts.dependsOn ?? []].flat() as pulumi.Resource[]);
                            return undefined;
                        },
                    ],
                },
            );
        },
        ({ inputs }) => ({ exitCode: 0, containerLogs: "", uid: inputs.uid }),
    );
    return { stack, resources, dependsOn };
}

const providerOf = (resources: readonly Registered[]): Record<string, unknown> =>
    resources.find(({ type }) => type === "pulumi:providers:grafana")!.inputs;

test("a stack with an edge tells people the public names, and its containers' names with the edge's", async () => {
    const { stack } = await deploy();
    expect(await settled(stack.urls)).toEqual({
        prometheus: "https://prometheus.example.org",
        alertmanager: "https://alerts.example.org",
        grafana: "https://grafana.example.org",
    });
    expect(Object.keys(await settled(stack.containerNames))).toContain("edge");
});

test("the edge comes after what makes its names", async () => {
    let names: pulumi.ComponentResource | undefined;
    const { dependsOn } = await deploy(() => ({
        names: (names = new pulumi.ComponentResource("test:index:Names", "names")),
    }));
    expect(dependsOn.get("vigie-edge")).toEqual([names]);
    expect((await deploy()).dependsOn.get("vigie-edge")).toEqual([]);
});

test("Grafana's API is reached at the published port, or where the update is told", async () => {
    expect(providerOf((await deploy()).resources)).toMatchObject({ url: "http://127.0.0.1:3000" });
    const tunnelled = await deploy(() => ({ grafanaApiUrl: "http://127.0.0.1:23456" }));
    expect(providerOf(tunnelled.resources)).toMatchObject({ url: "http://127.0.0.1:23456" });
    expect(providerOf(tunnelled.resources)).not.toHaveProperty("caCert");
    expect(await settled(tunnelled.stack.urls)).toMatchObject({ grafana: "https://grafana.example.org" });
});
