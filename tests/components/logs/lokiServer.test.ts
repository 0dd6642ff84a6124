import * as pulumi from "@pulumi/pulumi";
import { images } from "../../../components/images";
import { LokiStack, type LokiStackArgs } from "../../../components/logs";
import { InvalidSpecError } from "../../../components/spec/fault";
import { deployedBy } from "../../support/deployedBy";
import { type Registered, registeredBy, settled } from "../../support/mocks";
import { richSecrets, richSpec } from "../loki/richSpec";

const canary = (name: string) => `canary-${name}-3f9a`;
const secrets = Object.fromEntries(richSecrets.map((name) => [name, pulumi.secret(canary(name))]));

const deploy = (changes: Partial<LokiStackArgs> = {}) =>
    deployedBy(
        (opts) =>
            new LokiStack(
                "logs",
                { network: "net", ...changes, spec: { collector: false, ...changes.spec } },
                opts,
            ),
    );

const labelOf = (inputs: Registered["inputs"] | undefined) =>
    (inputs?.labels as { label: string; value: string }[]).find(
        ({ label }) => label === "vigie.configuration",
    )?.value;

describe("the Loki of a LokiStack", () => {
    it("has its files checked by its own image, and written by BusyBox", async () => {
        const { registered, inputsOf } = await deploy();
        expect(registered.map(({ name }) => name).sort()).toEqual([
            "logs",
            "logs-loki",
            "logs-loki-configuration",
            "logs-loki-configuration-checker",
            "logs-loki-configuration-volume",
            "logs-loki-configuration-writer",
            "logs-loki-container",
            "logs-loki-data",
        ]);
        expect(inputsOf("logs-loki-configuration-checker").image).toBe(images.loki);
        expect(inputsOf("logs-loki-configuration-writer").image).toBe(images.busybox);
        expect(inputsOf("logs-loki-container")).toMatchObject({
            image: images.loki,
            user: "10001:10001",
            readOnly: true,
            tmpfs: { "/tmp": "rw,noexec,nosuid,nodev,size=64m" },
            capabilities: { drops: ["ALL"] },
            memory: 1024,
            destroyGraceSeconds: 30,
        });
        expect(inputsOf("logs-loki-container")).not.toHaveProperty("ports");
        expect(inputsOf("logs")).toEqual({});
    });

    it("is replaced with loki.yml and with keys, and not with limits and rules", async () => {
        const label = async (changes: Partial<LokiStackArgs>) =>
            labelOf((await deploy(changes)).inputsOf("logs-loki-container"));
        const before = await label({});
        expect(before).toMatch(/^[0-9a-f]{16}$/);
        expect(await label({ spec: { loki: { retentionDays: 3, limits: { maxLabels: 6 } } } })).toBe(before);
        expect(await label({ alertmanagers: ["alertmanager:9093"] })).not.toBe(before);
        expect(await label({ spec: { loki: richSpec }, secrets })).toMatch(
            /^[0-9a-f]{16} logs-loki-configuration-secret-writer-id$/,
        );
    });

    it("never has two servers on its volume", async () => {
        const { options } = await deploy();
        expect(options["logs-loki-container"]!.deleteBeforeReplace).toBe(true);
    });

    it("shows the keys of its bucket to nobody", async () => {
        const { registered } = await deploy({ spec: { loki: richSpec }, secrets });
        const shown = registered.filter(({ inputs }) => JSON.stringify(inputs).includes("canary"));
        expect(shown.map(({ name }) => name)).toEqual(["logs-loki-configuration-secret-writer"]);
        expect(JSON.stringify(shown[0]!.inputs.uploads)).toContain("1b47061264138c4ac30d75fd1eb44270");
    });

    it("says where it is reached", async () => {
        const { component: server } = await deploy({ spec: { loki: { publish: { port: 3101 } } } });
        expect(await settled(server.url)).toBe("http://127.0.0.1:3101");
        expect(await settled(server.internalUrl)).toBe("http://loki:3100");
        expect(await settled(server.containerNames)).toEqual({
            loki: "logs-loki-container-physical",
        });
    });

    it("refuses a spec with faults before anything is registered", async () => {
        const registered = await registeredBy(() => {
            expect(
                () => new LokiStack("logs", { network: "net", spec: { loki: { retentionDays: 0 } } }),
            ).toThrow(InvalidSpecError);
        });
        expect(registered).toEqual([]);
    });
});
