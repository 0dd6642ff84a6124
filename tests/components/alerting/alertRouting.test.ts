import * as pulumi from "@pulumi/pulumi";
import { AlertRouting, type AlertRoutingArgs } from "../../../components/alerting";
import { images } from "../../../components/images";
import { InvalidSpecError } from "../../../components/spec/fault";
import { deployedBy } from "../../support/deployedBy";
import { registeredBy, settled } from "../../support/mocks";
import { collectedWarnings } from "../../support/warnings";
import { alertGroup, richSecrets, richSpec } from "./richSpec";

const canary = (name: string) => `canary-${name}-3f9a`;

const args: AlertRoutingArgs = {
    network: "net",
    spec: richSpec,
    secrets: Object.fromEntries(
        [...richSecrets, "unused"].map((name) => [name, pulumi.secret(canary(name))]),
    ),
};

const warnings = collectedWarnings(AlertRouting);

const deploy = (changes: Partial<AlertRoutingArgs> = {}) =>
    deployedBy(() => new AlertRouting("alerting", { ...args, ...changes }));

describe("AlertRouting", () => {
    it("is a server with a configuration volume, in this order", async () => {
        const { registered } = await deploy();
        expect(
            registered.filter(({ type }) => type.startsWith("vigie:")).map(({ type, name }) => [type, name]),
        ).toEqual([
            ["vigie:index:AlertRouting", "alerting"],
            ["vigie:index:Server", "alerting-server"],
            ["vigie:index:ConfigVolume", "alerting-server-configuration"],
        ]);
        expect(registered.find(({ name }) => name === "alerting")!.inputs).toEqual({});
    });

    it("runs the pinned image, or another one for server and writers", async () => {
        const imagesOf = async (changes: Partial<AlertRoutingArgs>) => {
            const { registered } = await deploy(changes);
            const containers = registered.filter(({ type }) => type === "docker:index/container:Container");
            return [...new Set(containers.map(({ inputs }) => inputs.image))];
        };
        expect(await imagesOf({})).toEqual([images.alertmanager]);
        expect(await imagesOf({ image: "registry.local/alertmanager" })).toEqual([
            "registry.local/alertmanager",
        ]);
    });

    it("shows the component's name in messages, or the name given", async () => {
        const configuration = async (changes: Partial<AlertRoutingArgs>) =>
            JSON.stringify((await deploy(changes)).registered);
        expect(await configuration({})).toContain("(alerting)");
        expect(await configuration({ name: "shop" })).toContain("(shop)");
    });

    it("has a secret nowhere but in the marked upload of its own writer", async () => {
        const { registered } = await deploy();
        for (const name of richSecrets) {
            const holders = registered.filter(({ inputs }) => JSON.stringify(inputs).includes(canary(name)));
            expect(holders.map((holder) => holder.name)).toEqual([
                "alerting-server-configuration-secret-writer",
            ]);
        }
        expect(JSON.stringify(registered)).not.toContain(canary("unused"));
    });

    it("has URLs and the container's name as outputs", async () => {
        const { component: routing } = await deploy();
        expect(await settled(routing.url)).toBe("https://alerts.example.com/am/");
        expect(await settled(routing.internalUrl)).toBe("http://alertmanager:9093");
        expect(await settled(routing.containerName)).toBe("alerting-server-container-physical");
    });

    it("says aloud what is left out, and nothing where all is there", async () => {
        await deploy();
        expect(warnings).toEqual([]);
        await deploy({ spec: { allowUndelivered: true }, secrets: undefined });
        expect(warnings).toEqual([
            ["No heartbeat is configured: nothing alerts when this Prometheus or Alertmanager stops.", true],
            [
                "Alerts are undelivered: no receiver is configured, so only Alertmanager's web interface shows them.",
                true,
            ],
        ]);
    });

    it("throws one error with all faults, before anything is registered or said", async () => {
        let error: unknown;
        const registered = await registeredBy(() => {
            try {
                new AlertRouting("alerting", {
                    ...args,
                    secrets: {},
                    ruleGroups: [alertGroup("HostDown", "critical")],
                    spec: { receivers: [{ name: "team" }], heartbeat: { url: { secret: "heartbeatUrl" } } },
                });
            } catch (thrown) {
                error = thrown;
            }
        });
        expect(error).toBeInstanceOf(InvalidSpecError);
        expect((error as InvalidSpecError).message).toBe(
            [
                "The monitoring spec has 2 faults:",
                '  spec.route must not be the end of HostDown (critical): its receiver has no integration, got "team"',
                '  spec.heartbeat.url must refer to a secret that is given (there are: none), got "heartbeatUrl"',
            ].join("\n"),
        );
        expect(registered).toEqual([]);
        expect(warnings).toEqual([]);
    });
});
