import { LogCollector, type LogCollectorArgs } from "../../../components/collector";
import { images } from "../../../components/images";
import type { InvalidSpecError } from "../../../components/spec/fault";
import { deployedBy } from "../../support/deployedBy";
import { registeredBy } from "../../support/mocks";

const deploy = (changes: Partial<LogCollectorArgs> = {}) =>
    deployedBy(() => new LogCollector("logs", { network: "net", lokiUrl: "http://loki:3100", ...changes }));

describe("LogCollector", () => {
    it("is a proxy, a configuration volume and a server", async () => {
        const { registered } = await deploy();
        expect(
            registered
                .filter(({ type }) => type.startsWith("vigie:"))
                .map(({ type, name }) => `${name} ${type}`)
                .sort(),
        ).toEqual([
            "logs vigie:index:LogCollector",
            "logs-collector vigie:index:Server",
            "logs-collector-configuration vigie:index:ConfigVolume",
            "logs-socket-proxy vigie:index:Server",
            "logs-socket-proxy-configuration vigie:index:ConfigVolume",
        ]);
    });

    it("is in the network of Loki and in that of the proxy, and its writer in the former alone", async () => {
        const { inputsOf } = await deploy();
        expect(inputsOf("logs-collector-container").networksAdvanced).toEqual([
            { name: "net", aliases: ["collector"] },
            { name: "logs-socket-proxy-network-physical" },
        ]);
        expect(inputsOf("logs-collector-configuration-writer").networksAdvanced).toEqual([{ name: "net" }]);
        expect(inputsOf("logs-collector-configuration-checker").networkMode).toBe("none");
    });

    it("has no proxy where it has the socket itself, or reads no container", async () => {
        for (const spec of [{ dockerSocket: "direct" as const }, { journal: true }]) {
            const { inputsOf, registered } = await deploy({ spec });
            expect(registered.filter(({ name }) => name.startsWith("logs-socket-proxy"))).toEqual([]);
            expect(inputsOf("logs-collector-container").networksAdvanced).toEqual([
                { name: "net", aliases: ["collector"] },
            ]);
        }
    });

    it("runs the pinned images, or others", async () => {
        const imagesOf = async (changes: Partial<LogCollectorArgs>) =>
            (await deploy(changes)).registered
                .filter(({ type }) => type === "docker:index/container:Container")
                .map(({ name, inputs }) => [name, inputs.image]);
        expect(Object.fromEntries(await imagesOf({}))).toEqual({
            "logs-socket-proxy-configuration-writer": images.haproxy,
            "logs-socket-proxy-container": images.haproxy,
            "logs-collector-configuration-checker": images.alloy,
            "logs-collector-configuration-writer": images.busybox,
            "logs-collector-container": images.alloy,
        });
        expect(
            Object.fromEntries(
                await imagesOf({
                    spec: { kind: "promtail", journal: true },
                    images: { promtail: "p", busybox: "b" },
                }),
            ),
        ).toEqual({
            "logs-collector-configuration-checker": "p",
            "logs-collector-configuration-writer": "b",
            "logs-collector-container": "p",
        });
    });

    it("throws one error with all faults, before anything is registered", async () => {
        let error: unknown;
        const registered = await registeredBy(() => {
            try {
                new LogCollector("logs", { network: "net", lokiUrl: "loki:3100", spec: { retryHours: 0 } });
            } catch (thrown) {
                error = thrown;
            }
        });
        expect((error as InvalidSpecError).faults.map(({ path }) => path)).toEqual([
            "lokiUrl",
            "spec.retryHours",
        ]);
        expect(registered).toEqual([]);
    });
});
