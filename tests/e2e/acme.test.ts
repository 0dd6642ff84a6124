import { images } from "../../components/images";
import { ensureImages } from "../../cli/toolchain";
import { docker } from "./support/docker";
import { eventually } from "./support/eventually";
import { Pebble } from "./support/pebble";
import { freePorts } from "../support/ports";
import { Prometheus } from "./support/prometheus";
import { type Ports, smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";
import { Visitor } from "./support/visitor";

jest.setTimeout(240_000);

const prometheusName = "prometheus.example.org";
const alertsName = "alerts.example.org";
const edge = "vigie-edge-server-container";

/** bcrypt hash of `first`, a cheap one. */
const passwordHash = "$2y$05$abcdefghijklmnopqrstuu3rQZA.e/048YzLTJ55aycWHfqo0a49W";

/** A stack whose edge gets its certificates from Pebble, the test server of Let's Encrypt, as from a private CA. */
describe("a certificate by ACME", () => {
    const stack = new TestStack("acme");
    const pebble = new Pebble();
    let ports: Ports;
    let http: number;
    let https: number;
    let prometheus: Prometheus;
    let visitor: Visitor;

    beforeAll(async () => {
        await ensureImages([images.traefik], (line) => void process.stderr.write(`${line}\n`));
        ports = await stackPorts();
        [http, https] = (await freePorts(2, "0.0.0.0")) as [number, number];
        await pebble.start({ http, https });
        prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
        visitor = new Visitor({ http, https }, await pebble.root(), pebble.address);
        configure({ email: "ops@example.org" });
        await stack.setSecrets({ alice: passwordHash });
        await stack.up();
    });

    afterAll(async () => {
        try {
            await stack.remove();
        } finally {
            await pebble.stop();
        }
    });

    function configure({ email }: { email: string }): void {
        const { directoryUrl, address } = pebble;
        const caCertificate = pebble.authority.certificate;
        stack.configure({
            ...smallSettings(ports, { scrapeIntervalSeconds: 2, evaluationIntervalSeconds: 1 }),
            edge: {
                domain: "example.org",
                tls: { kind: "acme", acme: { email, directoryUrl, caCertificate } },
                users: [{ name: "alice", passwordHash: { secret: "alice" } }],
                publishHttp: { port: http, address },
                publishHttps: { port: https, address },
            },
        });
    }

    /** The state of the alert, once its rule was evaluated. */
    async function missing(): Promise<string | undefined> {
        return (await prometheus.rule("EdgeCertificateMissing"))?.state;
    }

    const serials = async (): Promise<string[]> =>
        (await Promise.all([prometheusName, alertsName].map((name) => visitor.certificate(name)))).map(
            ({ serialNumber }) => serialNumber,
        );

    it("that is refused, since the name does not resolve, is in the edge's log, and an alert is pending", async () => {
        const { Id } = await stack.container(edge);
        const log = await eventually("the edge logs the refusal", async () => {
            const lines = (await docker("logs", Id)).split("\n");
            return lines.find((line) => line.includes("Unable to obtain ACME certificate"));
        });
        expect(JSON.parse(log)).toMatchObject({ level: "error" });
        expect(log).toContain("urn:ietf:params:acme:error:");
        expect(await visitor.handshake(prometheusName)).toBe("ERR_SSL_TLSV1_UNRECOGNIZED_NAME");
        await eventually("the alert is pending", async () => (await missing()) === "pending");
    });

    it("is issued by the CA for each name alone, once the cause is fixed and the edge restarted as the runbook says", async () => {
        await pebble.resolve(pebble.address);
        await docker("restart", (await stack.container(edge)).Id);
        for (const name of [prometheusName, alertsName]) {
            const shown = await eventually(`${name} has a certificate`, () => visitor.certificate(name));
            expect(shown.subjectAltName).toBe(`DNS:${name}`);
            expect(shown.issuer).toMatch(/^CN=Pebble Intermediate CA /);
            expect(await visitor.ask(name)).toMatchObject({ status: 401 });
        }
        await eventually("the alert is inactive", async () => (await missing()) === "inactive");
    });

    it("does not keep HTTP from leading to HTTPS", async () => {
        expect(await visitor.askPlainly(prometheusName, "/graph")).toMatchObject({
            status: 301,
            headers: { location: `https://${prometheusName}:${https}/graph` },
        });
    });

    it("stays through a second update, which changes nothing, and a replaced edge, without another order", async () => {
        const [before, orders] = [await serials(), pebble.orders];
        const nothing = { created: 0, updated: 0, replaced: 0, deleted: 0 };
        expect((await stack.up()).changes).toMatchObject(nothing);
        expect((await stack.up("--refresh")).changes).toMatchObject(nothing);
        const { Id } = await stack.container(edge);
        configure({ email: "others@example.org" });
        await stack.up();
        expect((await stack.container(edge)).Id).not.toBe(Id);
        expect(await eventually("the edge shows certificates", serials)).toEqual(before);
        expect(pebble.orders).toBe(orders);
    });
});
