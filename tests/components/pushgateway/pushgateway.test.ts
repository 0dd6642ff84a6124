import { Pushgateway, type PushgatewayArgs } from "../../../components";
import { planPushgateway } from "../../../components/pushgateway/plan";
import { describeFault } from "../../../components/spec/fault";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import { withoutParts } from "../../../components/stack/omit";
import { resolveStack } from "../../../components/stack/resolveStack";
import { validateSpec } from "../../../components/stack/validate";
import { deployedBy } from "../../support/deployedBy";

const plain: MonitoringSpec = { name: "shop", exporters: [], alerting: { allowUndelivered: true } };
const spec: MonitoringSpec = { ...plain, pushgateway: {} };
const faults = (pushgateway: object) =>
    validateSpec({ ...plain, pushgateway }, ["grafanaAdminPassword"]).map(describeFault);

describe("the Pushgateway of a stack", () => {
    it("is there only where the spec asks for it, with its job, rules and dashboard", () => {
        const text = (of: MonitoringSpec) => JSON.stringify(resolveStack(of));
        expect(text(plain)).not.toMatch(/pushgateway/i);
        const { servers, files, urls, offers } = resolveStack(spec);
        expect(servers.map(({ folder }) => folder)).toContain("pushgateway");
        expect(urls.pushgateway).toBe("http://127.0.0.1:9091");
        expect(Object.keys(files)).toEqual(
            expect.arrayContaining([
                "prometheus/rules/pushgateway.yml",
                "grafana/dashboards/pushgateway.json",
            ]),
        );
        expect(offers.jobs.at(-1)).toEqual({
            name: "pushgateway",
            static: [{ targets: ["pushgateway:9091"] }],
            honorLabels: true,
        });
    });

    it("keeps what was pushed on a volume, and lets nobody wipe it", () => {
        expect(planPushgateway({}).service).toEqual({
            alias: "pushgateway",
            command: [
                "--persistence.file=/pushgateway/metrics",
                "--persistence.interval=300s",
                "--web.external-url=http://127.0.0.1:9091",
                "--web.route-prefix=/",
                "--no-web.enable-admin-api",
            ],
            user: "65534:65534",
            dataPath: "/pushgateway",
            port: 9091,
            publish: {},
            healthCommand: ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:9091/-/ready"],
            memoryMegabytes: 128,
        });
    });

    it("runs as its settings say", () => {
        const { service, url } = planPushgateway({
            publish: false,
            externalUrl: "https://example.org/push",
            persistenceIntervalSeconds: 10,
            memoryMegabytes: 64,
            networks: ["jobs"],
        });
        expect(url).toBe("https://example.org/push");
        expect(service).toMatchObject({ publish: false, memoryMegabytes: 64, networks: ["jobs"] });
        expect(service.command).toEqual(
            expect.arrayContaining([
                "--persistence.interval=10s",
                "--web.external-url=https://example.org/push",
            ]),
        );
        expect(planPushgateway({ publish: false }).url).toBe("http://pushgateway:9091");
    });

    it("is refused with what it does not have, and with a port that is taken", () => {
        expect(faults({})).toEqual([]);
        expect(faults({ publish: { address: "0.0.0.0" }, memoryMegabytes: 0 })).toEqual([
            expect.stringMatching(/^pushgateway\.publish\.address must be a loopback address/),
            "pushgateway.memoryMegabytes must be a whole number above 0, got 0",
        ]);
        expect(faults({ retentionDays: 1 })).toEqual([
            expect.stringMatching(/^pushgateway\.retentionDays is not an option here/),
        ]);
        expect(faults({ publish: { port: 9090 } })).toEqual([
            "pushgateway.publish.port must not be the port of prometheus.publish, got 9090",
        ]);
    });

    it("is left out where its image is unavailable", () => {
        expect(withoutParts(spec, ["pushgateway"])).toEqual({ ...spec, pushgateway: undefined });
        expect(withoutParts(spec, ["traefik"]).pushgateway).toEqual({});
    });
});

describe("Pushgateway", () => {
    const deploy = (args: Partial<PushgatewayArgs> = {}) =>
        deployedBy(() => new Pushgateway("push", { network: "net", ...args }));

    it("is one server with a volume, and nothing that writes files for it", async () => {
        const { registered } = await deploy({ image: "push:a" });
        expect(registered.map(({ type, name }) => [type, name]).sort()).toEqual([
            ["docker:index/container:Container", "push-server-container"],
            ["docker:index/volume:Volume", "push-server-data"],
            ["vigie:index:Pushgateway", "push"],
            ["vigie:index:Server", "push-server"],
        ]);
        const container = registered.find(({ name }) => name === "push-server-container");
        expect(container?.inputs).toMatchObject({ image: "push:a", readOnly: true });
    });

    it("refuses what is wrong before anything is made", async () => {
        await expect(deploy({ spec: { persistenceIntervalSeconds: 0.5 } })).rejects.toThrow(
            "spec.persistenceIntervalSeconds must be a whole number above 0, got 0.5",
        );
    });
});
