import { configHashLine } from "../../../components/alerting/configHash";
import { planAlerting } from "../../../components/alerting/plan";
import { httpHealth } from "../../../components/server/servicePlan";
import { richSecrets, richSpec } from "./richSpec";

const plan = (spec = {}) => planAlerting({ name: "shop", spec });

describe("the server", () => {
    it("is plain, unprivileged, alone and on loopback for a spec that says nothing", () => {
        expect(plan().service).toEqual({
            alias: "alertmanager",
            command: [
                "--config.file=/etc/vigie/current/alertmanager.yml",
                "--storage.path=/alertmanager",
                "--data.retention=120h",
                "--web.external-url=http://127.0.0.1:9093",
                "--web.route-prefix=/",
                "--cluster.listen-address=",
            ],
            user: "65534:65534",
            dataPath: "/alertmanager",
            port: 9093,
            publish: {},
            healthCommand: httpHealth(9093, "/-/healthy"),
            memoryMegabytes: 256,
        });
    });

    it("listens to peers where there are some", () => {
        expect(plan(richSpec).service.command?.slice(-3)).toEqual([
            "--cluster.listen-address=0.0.0.0:9094",
            "--cluster.peer=alertmanager-b:9094",
            "--cluster.peer=[fd00::1]:9094",
        ]);
    });

    it("keeps its command line when receivers, routes and templates change", () => {
        const { receivers, route, timeIntervals, templates, inhibitRules, heartbeat } = richSpec;
        expect(plan({ receivers, route, timeIntervals, templates, inhibitRules, heartbeat }).service).toEqual(
            plan().service,
        );
    });

    it("knows its public URL", () => {
        expect(plan({ publish: { port: 1 } }).url).toBe("http://127.0.0.1:1");
        expect(plan({ publish: { address: "::1" } }).url).toBe("http://[::1]:9093");
        expect(plan({ publish: false }).url).toBe("http://alertmanager:9093");
        expect(plan({ publish: false, externalUrl: "https://alerts.example.com" }).url).toBe(
            "https://alerts.example.com",
        );
        expect(plan(richSpec).internalUrl).toBe("http://alertmanager:9093");
    });
});

describe("the configuration", () => {
    const { config } = plan(richSpec);

    it("has a file for each secret, and no other", () => {
        expect(config.secretFiles).toEqual(Object.fromEntries(richSecrets.map((name) => [name, name])));
        expect(plan().config.secretFiles).toEqual({});
    });

    it("is checked by amtool, reloaded, and read back by the hash of the very bytes", () => {
        expect(config).toMatchObject({
            owner: { user: 65_534, group: 65_534 },
            check: "amtool check-config alertmanager.yml",
            reload: {
                url: "http://alertmanager:9093/-/reload",
                readyUrl: "http://alertmanager:9093/-/ready",
                readBack: {
                    url: "http://alertmanager:9093/metrics",
                    contains: configHashLine(config.files["alertmanager.yml"]!),
                },
            },
        });
    });
});
