import * as pulumi from "@pulumi/pulumi";
import { GrafanaDashboards, type GrafanaDashboardsArgs } from "../../../components/grafana";
import { InvalidSpecError } from "../../../components/spec/fault";
import { monitoring } from "../../../dashboards";
import { deployedBy } from "../../support/deployedBy";
import { registeredBy, secretInput, settled } from "../../support/mocks";
import { richSpec } from "./richSpec";

const overview = monitoring({ exporters: [], alertmanager: true });

const args: GrafanaDashboardsArgs = {
    name: "crypto-viz",
    prometheusUrl: pulumi.output("http://prometheus:9090"),
    network: "net",
    secrets: { grafanaAdminPassword: "canary" },
    dashboards: [overview],
};

const existing: Partial<GrafanaDashboardsArgs> = {
    spec: { existingUrl: "https://grafana.example.org", adminPassword: { secret: "token" } },
    secrets: { token: "canary" },
};

const deploy = (changes: Partial<GrafanaDashboardsArgs> = {}) =>
    deployedBy((opts) => new GrafanaDashboards("grafana", { ...args, ...changes }, opts));

async function providerOf(changes: Partial<GrafanaDashboardsArgs>): Promise<unknown> {
    const { registered } = await deploy(changes);
    return registered.find(({ type }) => type === "pulumi:providers:grafana")!.inputs;
}

/** What was asked of the Grafana provider, by the resource's name. */
async function contentOf(changes: Partial<GrafanaDashboardsArgs> = {}): Promise<Record<string, unknown>> {
    const { registered } = await deploy(changes);
    const content = registered.filter(({ type }) => type.startsWith("grafana:"));
    return Object.fromEntries(content.map(({ type, name, inputs }) => [`${type} ${name}`, inputs]));
}

/** How what is in an external Grafana is replaced, by the resource's name. */
async function replacementOf(dashboards: GrafanaDashboardsArgs["dashboards"]): Promise<object> {
    const contactPoints = [{ type: "webhook" as const, name: "Hook", url: "http://hook:8080/" }];
    const options: [string, pulumi.CustomResourceOptions][] = [];
    const note: pulumi.ResourceTransformation = ({ type, name, opts }) => {
        if (type.startsWith("grafana:")) {
            options.push([name, opts]);
        }
        return undefined;
    };
    const changes = { ...existing, spec: { ...existing.spec, contactPoints }, dashboards };
    await registeredBy(() => {
        new GrafanaDashboards("grafana", { ...args, ...changes }, { transformations: [note] });
    });
    const named = async ({ urn }: pulumi.Resource): Promise<string> =>
        (await settled(urn)).split("::").at(-1)!;
    const entries = options.map(async ([name, { deleteBeforeReplace, replaceWith = [] }]) => {
        return [name, { deleteBeforeReplace, replaceWith: await Promise.all(replaceWith.map(named)) }];
    });
    return Object.fromEntries(await Promise.all(entries)) as object;
}

const prometheusOptions =
    '{"allowAsRecordingRulesTarget":false,"httpMethod":"POST","prometheusType":"Prometheus","timeInterval":"15s"}';

describe("GrafanaDashboards", () => {
    it("runs a Grafana of its own, and fills it", async () => {
        const { registered } = await deploy();
        expect(registered.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
            "docker:index/container:Container grafana-server-configuration-secret-writer",
            "docker:index/container:Container grafana-server-container",
            "docker:index/volume:Volume grafana-server-configuration-volume",
            "docker:index/volume:Volume grafana-server-data",
            "grafana:oss/dashboard:Dashboard grafana-dashboard-monitoring",
            "grafana:oss/dataSource:DataSource grafana-datasource-prometheus",
            "grafana:oss/folder:Folder grafana-folder",
            "pulumi:providers:grafana grafana-provider",
            "vigie:index:ConfigVolume grafana-server-configuration",
            "vigie:index:GrafanaDashboards grafana",
            "vigie:index:Server grafana-server",
        ]);
    });

    it("puts a dashboard into the folder that it asks for", async () => {
        const dashboards = [
            { uid: "kafka", title: "Kafka", folder: "Queues", build: () => ({ title: "Kafka" }) },
        ];
        const content = await contentOf({ dashboards });
        expect(content["grafana:oss/folder:Folder grafana-folder-queues-be77db"]).toEqual({
            title: "Queues",
            uid: "queues-be77db",
        });
        expect(content["grafana:oss/dashboard:Dashboard grafana-dashboard-kafka"]).toEqual({
            configJson: '{"panels":[],"title":"Kafka"}',
            folder: "queues-be77db",
            overwrite: true,
        });
    });

    it("asks nothing of its own Grafana before the container is healthy", async () => {
        const { registered } = await deploy();
        const names = registered.map(({ name }) => name);
        expect(names.indexOf("grafana-provider")).toBeGreaterThan(names.indexOf("grafana-server-container"));
    });

    it("talks to its own Grafana as admin, with a password that is secret", async () => {
        expect(await providerOf({})).toEqual({
            auth: secretInput("admin:canary"),
            url: "http://127.0.0.1:3000",
        });
    });

    it("talks to an external Grafana with the token alone", async () => {
        expect(await providerOf(existing)).toEqual({
            auth: secretInput("canary"),
            url: "https://grafana.example.org",
        });
    });

    it("has another provider for an external Grafana, so that nothing of its own is looked for there", async () => {
        const nameOf = async (changes: Partial<GrafanaDashboardsArgs>): Promise<string> => {
            const { registered } = await deploy(changes);
            return registered.find(({ type }) => type === "pulumi:providers:grafana")!.name;
        };
        expect(await nameOf({})).toBe("grafana-provider");
        expect(await nameOf(existing)).toBe("grafana-external-provider");
    });

    it("deletes what has a name in Grafana before it replaces it, and dashboards with their folder", async () => {
        const kafka = { uid: "kafka", title: "Kafka", folder: "Queues", build: () => ({ title: "Kafka" }) };
        expect(await replacementOf([overview, kafka])).toEqual({
            "grafana-folder": { deleteBeforeReplace: true, replaceWith: [] },
            "grafana-folder-queues-be77db": { deleteBeforeReplace: true, replaceWith: [] },
            "grafana-dashboard-monitoring": { deleteBeforeReplace: true, replaceWith: ["grafana-folder"] },
            "grafana-dashboard-kafka": {
                deleteBeforeReplace: true,
                replaceWith: ["grafana-folder-queues-be77db"],
            },
            "grafana-datasource-prometheus": { deleteBeforeReplace: true, replaceWith: [] },
            "grafana-contact-Hook": { deleteBeforeReplace: true, replaceWith: [] },
        });
    });

    it("makes nothing in Docker for an external Grafana", async () => {
        const { registered } = await deploy(existing);
        expect(registered.map(({ type }) => type).filter((type) => type.startsWith("docker:"))).toEqual([]);
    });

    it("puts in a folder, the dashboards and the stack's Prometheus", async () => {
        expect(await contentOf()).toEqual({
            "grafana:oss/folder:Folder grafana-folder": { uid: "crypto-viz", title: "crypto-viz" },
            "grafana:oss/dashboard:Dashboard grafana-dashboard-monitoring": {
                configJson: expect.stringMatching(/^\{"annotations":.*"uid":"monitoring"\}$/) as string,
                folder: "crypto-viz",
                overwrite: true,
            },
            "grafana:oss/dataSource:DataSource grafana-datasource-prometheus": {
                uid: "prometheus",
                name: "Prometheus",
                type: "prometheus",
                url: "http://prometheus:9090",
                accessMode: "proxy",
                isDefault: true,
                jsonDataEncoded: prometheusOptions,
            },
        });
    });

    it("puts in data sources and contact points of the spec, webhooks as secrets", async () => {
        const secrets = { grafanaPassword: "a", slackUrl: "b", discordUrl: "c", teamsUrl: "d" };
        const content = await contentOf({ spec: richSpec, secrets });
        expect(content).toMatchObject({
            "grafana:oss/dataSource:DataSource grafana-datasource-loki": {
                uid: "loki",
                name: "loki",
                type: "loki",
                url: "http://loki:3100",
                accessMode: "proxy",
                isDefault: false,
            },
            "grafana:alerting/contactPoint:ContactPoint grafana-contact-On call": {
                name: "On call",
                emails: [{ addresses: ["one@example.org", "two@example.org"] }],
            },
            "grafana:alerting/contactPoint:ContactPoint grafana-contact-Slack": {
                name: "Slack",
                slacks: secretInput([{ url: "b" }]),
            },
            "grafana:alerting/contactPoint:ContactPoint grafana-contact-Discord": {
                name: "Discord",
                discords: secretInput([{ url: "c" }]),
            },
            "grafana:alerting/contactPoint:ContactPoint grafana-contact-Teams": {
                name: "Teams",
                teams: secretInput([{ url: "d" }]),
            },
            "grafana:alerting/contactPoint:ContactPoint grafana-contact-Hook": {
                name: "Hook",
                webhooks: [{ url: "http://hook:8080/alerts" }],
            },
        });
        expect(content["grafana:oss/dataSource:DataSource grafana-datasource-loki"]).not.toHaveProperty(
            "jsonDataEncoded",
        );
    });

    it("has the password in no input of a container but the secret file", async () => {
        const { registered } = await deploy();
        const inputs = registered
            .filter(({ name }) => name === "grafana-server-container")
            .map((resource) => JSON.stringify(resource.inputs));
        expect(inputs).toHaveLength(1);
        expect(inputs[0]).not.toContain("canary");
        expect(inputs[0]).toContain(
            "GF_SECURITY_ADMIN_PASSWORD__FILE=/etc/vigie/secrets/grafanaAdminPassword",
        );
    });

    it("is replaced with a secret that it reads at its start only, and otherwise never for one", async () => {
        const labelsOf = async (changes: Partial<GrafanaDashboardsArgs>): Promise<unknown> => {
            const { registered } = await deploy(changes);
            const { inputs } = registered.find(({ name }) => name === "grafana-server-container")!;
            return (inputs.labels as { label: string; value: string }[]).filter(
                ({ label }) => label === "vigie.configuration",
            );
        };
        const provider = {
            type: "github" as const,
            clientId: "grafana",
            clientSecret: { secret: "github" },
            allowedOrganizations: ["acme"],
        };
        const spec = { externalUrl: "https://grafana.example.org", login: { providers: [provider] } };
        const secrets = { grafanaAdminPassword: "canary", github: "canary" };
        // The writer's id: it is another one with each secret that changes, and tells nothing of them.
        expect(await labelsOf({ spec, secrets })).toEqual([
            { label: "vigie.configuration", value: "grafana-server-configuration-secret-writer-id" },
        ]);
        expect(await labelsOf({})).toEqual([]);
    });

    it("gives an external Grafana the user and the password that the edge asks for, as a secret", async () => {
        const content = await contentOf({
            spec: {
                ...existing.spec,
                prometheusAccess: {
                    url: "https://prometheus.example.org",
                    user: "grafana",
                    password: { secret: "promPassword" },
                },
            },
            secrets: { ...existing.secrets, promPassword: 'a"b' },
        });
        expect(content["grafana:oss/dataSource:DataSource grafana-datasource-prometheus"]).toEqual({
            uid: "crypto-viz-prometheus",
            name: "Prometheus (crypto-viz)",
            type: "prometheus",
            url: "https://prometheus.example.org",
            accessMode: "proxy",
            isDefault: false,
            jsonDataEncoded: prometheusOptions,
            basicAuthEnabled: true,
            basicAuthUsername: "grafana",
            secureJsonDataEncoded: secretInput('{"basicAuthPassword":"a\\"b"}'),
        });
    });

    it("tells where Grafana, its dashboards and its data sources are", async () => {
        const { component: grafana } = await deploy();
        expect(await settled(grafana.url)).toBe("http://127.0.0.1:3000");
        expect(await settled(grafana.dataSourceUids)).toEqual(["prometheus"]);
        expect(await settled(grafana.dashboardUrls)).toEqual({
            monitoring: "http://127.0.0.1:3000/d/monitoring",
        });
        expect(await settled(grafana.containerNames)).toEqual({
            grafana: "grafana-server-container-physical",
        });
    });

    it("has no container's name to tell for an external Grafana", async () => {
        const { component: grafana } = await deploy(existing);
        expect(await settled(grafana.containerNames)).toEqual({});
    });

    it("registers nothing for arguments that are wrong", async () => {
        const registered = await registeredBy(() => {
            expect(() => new GrafanaDashboards("grafana", { ...args, secrets: {} })).toThrow(
                InvalidSpecError,
            );
            expect(
                () => new GrafanaDashboards("grafana", { ...args, dashboards: [overview, overview] }),
            ).toThrow("dashboards[1].uid must be unique");
        });
        expect(registered).toEqual([]);
    });
});
