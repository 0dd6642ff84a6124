import * as pulumi from "@pulumi/pulumi";
import { MonitoringStack, type MonitoringStackArgs } from "../../../components";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import { deployedBy } from "../../support/deployedBy";
import { type Registered, settled } from "../../support/mocks";

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

const secrets = { grafanaAdminPassword: "canary", annaHash: passwordHash };

const deploy = (changes: () => Partial<MonitoringStackArgs> = () => ({})) =>
    deployedBy((opts) => new MonitoringStack("vigie", { spec, secrets, ...changes() }, opts));

const providerOf = (resources: readonly Registered[]): Record<string, unknown> =>
    resources.find(({ type }) => type === "pulumi:providers:grafana")!.inputs;

test("a stack with an edge tells people the public names, and its containers' names with the edge's", async () => {
    const { component: stack } = await deploy();
    expect(await settled(stack.urls)).toEqual({
        prometheus: "https://prometheus.example.org",
        alertmanager: "https://alerts.example.org",
        grafana: "https://grafana.example.org",
    });
    expect(Object.keys(await settled(stack.containerNames))).toContain("edge");
});

test("the edge comes after what makes its names", async () => {
    let names: pulumi.ComponentResource | undefined;
    const { options } = await deploy(() => ({
        names: (names = new pulumi.ComponentResource("test:index:Names", "names")),
    }));
    expect(options["vigie-edge"]!.dependsOn).toBe(names);
    expect((await deploy()).options["vigie-edge"]!.dependsOn).toBeUndefined();
});

test("Grafana's API is reached at the published port, or where the update is told", async () => {
    expect(providerOf((await deploy()).registered)).toMatchObject({ url: "http://127.0.0.1:3000" });
    const tunnelled = await deploy(() => ({ grafanaApiUrl: "http://127.0.0.1:23456" }));
    expect(providerOf(tunnelled.registered)).toMatchObject({ url: "http://127.0.0.1:23456" });
    expect(providerOf(tunnelled.registered)).not.toHaveProperty("caCert");
    expect(await settled(tunnelled.component.urls)).toMatchObject({ grafana: "https://grafana.example.org" });
});
