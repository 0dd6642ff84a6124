import fc from "fast-check";
import { validateGrafanaInput } from "../../../components/grafana/validate";
import { validateGrafana } from "../../../components/grafana/validateGrafana";
import type { GrafanaSpec } from "../../../components/spec/grafana";
import { monitoring } from "../../../dashboards";
import { describeFault } from "../../../components/spec/fault";
import { collectFaults } from "../../support/faults";
import { richSecrets, richSpec } from "./richSpec";

/** Faults of a spec that may be anything, as from YAML. */
const faultsOf = (spec: unknown): string[] =>
    collectFaults("grafana", (c) => validateGrafana(c, spec as GrafanaSpec));

const overview = monitoring({ exporters: [], alertmanager: true });

const input = { name: "crypto-viz", prometheusUrl: "http://prometheus:9090", dashboards: [overview] };
const existing = { existingUrl: "https://grafana.example.org", adminPassword: { secret: "token" } };
const source = (changes: object) => ({
    dataSources: [{ type: "loki", name: "loki", url: "http://loki:3100", ...changes }],
});
const point = (changes: object) => ({ contactPoints: [{ name: "Team", ...changes }] });
const webhookUrl = { secret: "hook" };

describe("a Grafana spec", () => {
    it("may use every option", () => {
        expect(validateGrafanaInput({ ...input, spec: richSpec }, richSecrets)).toEqual([]);
    });

    it("may say nothing", () => {
        expect(validateGrafanaInput(input, ["grafanaAdminPassword"])).toEqual([]);
    });

    it("may name an external Grafana", () => {
        expect(validateGrafanaInput({ ...input, spec: existing }, ["token"])).toEqual([]);
    });

    it("may leave the container unpublished where an edge makes its API reachable", () => {
        expect(faultsOf({ publish: false, externalUrl: "https://grafana.example.org" })).toEqual([]);
    });

    it.each<[string, unknown, string]>([
        ["no object", "http://grafana", 'grafana must be an object, got "(not shown)"'],
        ["null", null, "grafana must be an object, got null"],
        [
            "a misspelt option",
            { folders: "Viz" },
            'grafana.folders is not an option here (did you mean folder? there are: existingUrl, adminPassword, login, prometheusAccess, dataSources, contactPoints, folder, publish, externalUrl, memoryMegabytes), got "(not shown)"',
        ],
        [
            "a password in the spec",
            { adminPassword: "hunter2" },
            'grafana.adminPassword must refer to a secret by its name, { secret: name }, got "(not shown)"',
        ],
        ["an empty folder", { folder: " " }, 'grafana.folder must not be empty, got " "'],
        [
            "a URL without a scheme",
            { externalUrl: "grafana.example.org" },
            'grafana.externalUrl must be an http:// or https:// URL without user or password in it, got "grafana.example.org"',
        ],
        [
            "a memory limit as text",
            { memoryMegabytes: "512m" },
            'grafana.memoryMegabytes must be a whole number above 0, got "512m"',
        ],
        [
            "a port that there is not",
            { publish: { port: 70000 } },
            "grafana.publish.port must be a port between 1 and 65535, got 70000",
        ],
        [
            "a container whose API is out of reach",
            { publish: false },
            "grafana.publish must not be false without externalUrl: the update deploys dashboards through its API, got false",
        ],
        [
            "a published port of an external Grafana",
            { ...existing, publish: {} },
            "grafana.publish is for the stack's own container, and cannot be combined with existingUrl, got {}",
        ],
        [
            "the external URL of an external Grafana",
            { ...existing, externalUrl: "https://other.example.org" },
            'grafana.externalUrl is for the stack\'s own container, and cannot be combined with existingUrl, got "https://other.example.org"',
        ],
        [
            "memory of an external Grafana",
            { ...existing, memoryMegabytes: 512 },
            "grafana.memoryMegabytes is for the stack's own container, and cannot be combined with existingUrl, got 512",
        ],
        [
            "an external Grafana without a token",
            { existingUrl: "https://grafana.example.org" },
            "grafana.adminPassword must be set with existingUrl, to a service account's token, got nothing",
        ],
        [
            "data sources that are no list",
            { dataSources: { loki: "http://loki" } },
            'grafana.dataSources must be a list, got "(not shown)"',
        ],
        [
            "a data source that is nothing",
            { dataSources: [null] },
            "grafana.dataSources[0] must be an object, got null",
        ],
        [
            "a data source of an unknown type",
            source({ type: "influxdb" }),
            'grafana.dataSources[0].type must be one of prometheus, loki, jaeger, elasticsearch, got "influxdb"',
        ],
        [
            "a data source without a URL",
            source({ url: undefined }),
            "grafana.dataSources[0].url must be an http:// or https:// URL without user or password in it, got nothing",
        ],
        [
            "a credential in a URL",
            source({ url: "http://admin:hunter2@loki:3100" }),
            'grafana.dataSources[0].url must be an http:// or https:// URL without user or password in it, got "http://…@loki:3100"',
        ],
        [
            "a name that is no uid",
            source({ name: "my loki" }),
            "grafana.dataSources[0].name must have only letters, digits, '-' and '_', at most 40, got \"my loki\"",
        ],
        [
            "the name of the stack's own Prometheus",
            source({ name: "Prometheus" }),
            'grafana.dataSources[0].name must not be the name of the stack\'s own Prometheus, got "Prometheus"',
        ],
        [
            "the same name twice",
            { dataSources: [...source({}).dataSources, ...source({ type: "jaeger" }).dataSources] },
            'grafana.dataSources[1].name must be unique, got "loki"',
        ],
        [
            "an option of another type",
            source({ index: "logs-*" }),
            'grafana.dataSources[0].index is not an option here (there are: type, name, url), got "(not shown)"',
        ],
        [
            "Elasticsearch without an index",
            source({ type: "elasticsearch" }),
            "grafana.dataSources[0].index must be text that is not empty, got nothing",
        ],
        [
            "a contact point of an unknown type",
            point({ type: "pigeon" }),
            'grafana.contactPoints[0].type must be one of email, slack, discord, teams, webhook, got "pigeon"',
        ],
        [
            "a contact point without a name",
            { contactPoints: [{ type: "webhook", url: "http://hook" }] },
            "grafana.contactPoints[0].name must not be empty, got nothing",
        ],
        [
            "the same contact point twice",
            {
                contactPoints: [
                    { type: "slack", name: "Team", webhookUrl },
                    { type: "discord", name: "Team", webhookUrl },
                ],
            },
            'grafana.contactPoints[1].name must be unique, got "Team"',
        ],
        [
            "nobody to write to",
            point({ type: "email", addresses: [] }),
            "grafana.contactPoints[0].addresses must list at least one e-mail address, got []",
        ],
        [
            "an address that is none",
            point({ type: "email", addresses: ["team"] }),
            'grafana.contactPoints[0].addresses[0] must be an e-mail address, or several separated by commas, got "team"',
        ],
        [
            "a webhook's credential in the spec",
            point({ type: "slack", webhookUrl: "https://hooks.slack.com/services/T/B/x" }),
            'grafana.contactPoints[0].webhookUrl must refer to a secret by its name, { secret: name }, got "(not shown)"',
        ],
        [
            "a webhook without a URL",
            point({ type: "webhook" }),
            "grafana.contactPoints[0].url must be an http:// or https:// URL without user or password in it, got nothing",
        ],
    ])("is refused with %s", (_, spec, fault) => {
        expect(faultsOf(spec)).toEqual([fault]);
    });

    it("is judged without an exception, whatever a file has in place of the parts", () => {
        const part = (types: readonly string[], keys: readonly string[]) =>
            fc.oneof(
                fc.anything(),
                fc.array(
                    fc.record(
                        {
                            type: fc.oneof(fc.constantFrom(...types), fc.anything()),
                            ...Object.fromEntries(keys.map((key) => [key, fc.anything()])),
                        },
                        { requiredKeys: [] },
                    ),
                ),
            );
        const spec = fc.record({
            dataSources: part(["loki", "elasticsearch"], ["name", "url", "index"]),
            contactPoints: part(["email", "slack", "webhook"], ["name", "url", "addresses", "webhookUrl"]),
            publish: fc.anything(),
            existingUrl: fc.anything(),
        });
        fc.assert(fc.property(fc.oneof(spec, fc.anything()), (value) => Array.isArray(faultsOf(value))));
    });

    it("has all its faults told at once", () => {
        expect(faultsOf({ folder: "", memoryMegabytes: 0, dataSources: [{ type: "loki" }] })).toHaveLength(4);
    });
});

describe("the component's arguments", () => {
    const faults = (changes: object, secrets: readonly string[] = ["grafanaAdminPassword"]) =>
        validateGrafanaInput({ ...input, ...changes }, secrets).map(describeFault);

    it("are refused without the password's value", () => {
        expect(faults({}, [])).toEqual([
            'spec.adminPassword must refer to a secret that is given (there are: none), got "grafanaAdminPassword"',
        ]);
    });

    it("are refused with a name that is no uid, since it is the folder's", () => {
        expect(faults({ name: "crypto viz" })).toEqual([
            "name must have only letters, digits, '-' and '_', at most 40, got \"crypto viz\"",
        ]);
    });

    it("are refused with two dashboards of one uid", () => {
        expect(faults({ dashboards: [overview, overview] })).toEqual([
            'dashboards[1].uid must be unique, got "monitoring"',
        ]);
    });

    it("are refused with an interval that is none", () => {
        expect(faults({ scrapeIntervalSeconds: 0 })).toEqual([
            "scrapeIntervalSeconds must be a whole number above 0, got 0",
        ]);
    });
});
