import * as pulumi from "@pulumi/pulumi";
import { Edge, type EdgeArgs } from "../../../components/edge";
import { images } from "../../../components/images";
import { InvalidSpecError } from "../../../components/spec/fault";
import { deployedBy } from "../../support/deployedBy";
import { registeredBy, settled } from "../../support/mocks";
import { collectedWarnings } from "../../support/warnings";
import { plainSpec, richSpec, servers } from "./specs";

const hash = `$2y$10$${"canary".padEnd(53, "x")}`;

const args: EdgeArgs = {
    spec: plainSpec,
    servers,
    network: "net",
    secrets: { alice: pulumi.secret(hash), unused: pulumi.secret("canary-unused") },
};

const warnings = collectedWarnings(Edge);

const deploy = (changes: Partial<EdgeArgs> = {}) =>
    deployedBy(() => new Edge("edge", { ...args, ...changes }));

describe("Edge", () => {
    it("is a server with a configuration volume and a volume for certificates, in this order", async () => {
        const { inputsOf, registered } = await deploy();
        expect(registered.map(({ type, name }) => [type, name])).toEqual([
            ["vigie:index:Edge", "edge"],
            ["vigie:index:Server", "edge-server"],
            ["vigie:index:ConfigVolume", "edge-server-configuration"],
            ["docker:index/volume:Volume", "edge-server-data"],
            ["docker:index/volume:Volume", "edge-server-configuration-volume"],
            ["docker:index/container:Container", "edge-server-configuration-secret-writer"],
            ["docker:index/container:Container", "edge-server-configuration-writer"],
            ["docker:index/container:Container", "edge-server-container"],
        ]);
        expect(inputsOf("edge")).toEqual({});
    });

    it("runs the pinned image without rights, published on all addresses", async () => {
        const { inputsOf } = await deploy();
        expect(inputsOf("edge-server-container")).toMatchObject({
            image: images.traefik,
            user: "65532:65532",
            readOnly: true,
            capabilities: { drops: ["ALL"] },
            networksAdvanced: [{ name: "net", aliases: ["edge"] }],
            ports: [
                { internal: 8080, external: 80, ip: "0.0.0.0" },
                { internal: 8443, external: 443, ip: "0.0.0.0" },
            ],
        });
    });

    it("keeps its container when names, users and limits change", async () => {
        const container = async (changes: Partial<EdgeArgs>) =>
            (await deploy(changes)).inputsOf("edge-server-container");
        const changed = {
            ...plainSpec,
            names: { grafana: "graphs" },
            users: [{ name: "bob", passwordHash: { secret: "alice" } }],
            allowFrom: ["192.0.2.0/24"],
            requestBurst: 5,
        };
        expect(await container({ spec: changed })).toEqual(await container({}));
    });

    it("tells where people reach the servers, and of certificates that browsers refuse", async () => {
        const { component: edge } = await deploy();
        expect(await settled(edge.urls)).toEqual({
            grafana: "https://grafana.example.org",
            prometheus: "https://prometheus.example.org",
            alertmanager: "https://alerts.example.org",
        });
        expect(await settled(edge.containerName)).toBe("edge-server-container-physical");
        expect(warnings).toEqual([
            [
                "Certificates come from Let's Encrypt's staging environment: browsers reject them until tls.acme.production is true.",
                true,
            ],
        ]);
    });

    it("hands the hash of a password to the writer of secrets alone, and marked", async () => {
        const { registered } = await deploy();
        const holders = registered.filter(({ inputs }) => JSON.stringify(inputs).includes("canary"));
        expect(holders.map(({ name }) => name)).toEqual(["edge-server-configuration-secret-writer"]);
        expect(JSON.stringify(holders[0]!.inputs.uploads)).toContain("1b47061264138c4ac30d75fd1eb44270");
        expect(JSON.stringify(holders)).not.toContain("canary-unused");
    });

    it("refuses a spec with all its faults, before anything is registered", async () => {
        const registered = await registeredBy(() => {
            expect(
                () => new Edge("edge", { ...args, spec: { ...richSpec, domain: "", hstsDays: -1 } }),
            ).toThrow(InvalidSpecError);
        });
        expect(registered).toEqual([]);
    });
});
