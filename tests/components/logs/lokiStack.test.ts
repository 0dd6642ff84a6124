import * as pulumi from "@pulumi/pulumi";
import { LokiStack, type LokiStackArgs } from "../../../components/logs";
import { deployedBy } from "../../support/deployedBy";
import type { Registered } from "../../support/mocks";

beforeEach(() => jest.spyOn(pulumi.log, "warn").mockResolvedValue());
afterEach(() => jest.restoreAllMocks());

const deploy = (args: Partial<LokiStackArgs> = {}) =>
    deployedBy(() => new LokiStack("logs", { network: "net", ...args }));

const components = (registered: readonly Registered[]) =>
    registered.filter(({ type }) => type.startsWith("vigie:")).map(({ type, name }) => [type, name]);

describe("LokiStack", () => {
    it("is a Loki and a collector behind a door to the engine", async () => {
        expect(components((await deploy()).registered).sort()).toEqual(
            [
                ["vigie:index:LokiStack", "logs"],
                ["vigie:index:Server", "logs-loki"],
                ["vigie:index:ConfigVolume", "logs-loki-configuration"],
                ["vigie:index:Server", "logs-socket-proxy"],
                ["vigie:index:ConfigVolume", "logs-socket-proxy-configuration"],
                ["vigie:index:Server", "logs-collector"],
                ["vigie:index:ConfigVolume", "logs-collector-configuration"],
            ].sort(),
        );
    });

    it("is a Loki alone where nothing is collected", async () => {
        const names = components((await deploy({ spec: { collector: false } })).registered).map(
            ([, name]) => name,
        );
        expect(names.filter((name) => name?.includes("collector"))).toEqual([]);
        expect(names).toContain("logs-loki");
    });

    it("runs the images that it is given", async () => {
        const images = { loki: "loki:a", alloy: "alloy:b", haproxy: "haproxy:c", busybox: "busybox:d" };
        const used = (await deploy({ images })).registered
            .filter(({ type }) => type === "docker:index/container:Container")
            .map(({ inputs }) => inputs.image as string);
        expect([...new Set(used)].sort()).toEqual(Object.values(images).sort());
    });

    it("refuses what is wrong before anything is made", async () => {
        await expect(deploy({ spec: { loki: { retentionDays: -1 } } })).rejects.toThrow(
            "spec.loki.retentionDays must be a whole number above 0, got -1",
        );
    });
});
