import { images } from "../../components/images";
import type { EdgeSpec } from "../../components/spec/edge";
import { ensureImages } from "../../cli/toolchain";
import { TestAuthority } from "./support/authority";
import { type Echo, EchoServer } from "./support/echoServer";
import { eventually } from "./support/eventually";
import { basic } from "./support/httpServers";
import { freePorts } from "../support/ports";
import { RunningEdge } from "./support/runningEdge";
import { Visitor } from "./support/visitor";

jest.setTimeout(120_000);

const grafana = "grafana.example.org";
const prometheus = "prometheus.example.org";
const alerts = "alerts.example.org";

/** bcrypt hashes of two passwords, cheap ones. */
const hashes = {
    first: "$2y$05$abcdefghijklmnopqrstuu3rQZA.e/048YzLTJ55aycWHfqo0a49W",
    second: "$2y$05$abcdefghijklmnopqrstuuKbPhTOR7Pvo59BRa0eQ090CMHpax.C6",
};

const as = (password: string) => ({ headers: { authorization: basic("alice", password) } });

/** A real Traefik, as the project runs and tells it, with a certificate of a test authority. */
describe("the edge", () => {
    const authority = new TestAuthority();
    const backend = new EchoServer();
    let secrets: Record<string, string>;
    let spec: EdgeSpec;
    let edge: RunningEdge;
    let visitor: Visitor;

    beforeAll(async () => {
        await ensureImages([images.traefik], (line) => void process.stderr.write(`${line}\n`));
        await backend.start();
        const [http, https] = (await freePorts(2)) as [number, number];
        const { certificate, privateKey } = authority.issue(grafana, prometheus, alerts);
        secrets = { alice: hashes.first, certificate, privateKey };
        spec = {
            domain: "example.org",
            tls: {
                kind: "certificate",
                certificate: { secret: "certificate" },
                privateKey: { secret: "privateKey" },
            },
            users: [{ name: "alice", passwordHash: { secret: "alice" } }],
            publishHttp: { port: http, address: "127.0.0.1" },
            publishHttps: { port: https, address: "127.0.0.1" },
        };
        edge = new RunningEdge(
            (["grafana", "prometheus", "alertmanager"] as const).map((server) => ({
                server,
                url: backend.url,
            })),
        );
        visitor = new Visitor({ http, https }, authority.certificate);
        await edge.start(spec, secrets);
    });

    afterAll(async () => {
        await edge.remove();
        await backend.stop();
        authority.remove();
    });

    /** Changes the edge while it runs, and goes back to what it was. */
    async function during(changes: Partial<EdgeSpec>, test: () => Promise<void>): Promise<void> {
        expect(await edge.write(edge.plan({ ...spec, ...changes }).config)).toMatchObject({ code: 0 });
        try {
            await test();
        } finally {
            expect(await edge.write(edge.plan(spec).config)).toMatchObject({ code: 0 });
        }
    }

    it("lets nobody past without credentials, but to Grafana, which has its own login", async () => {
        for (const host of [prometheus, alerts]) {
            expect(await visitor.ask(host)).toMatchObject({ status: 401 });
            expect(await visitor.ask(host, "/", as("wrong"))).toMatchObject({ status: 401 });
            expect(await visitor.ask(host, "/graph", as("first"))).toMatchObject({ status: 200 });
        }
        expect(await visitor.ask(grafana, "/login")).toMatchObject({ status: 200 });
        expect(await visitor.echo(grafana, "live")).toBe("live");
    });

    it("hands no password on, and says by itself where a request came from", async () => {
        const { headers } = as("first");
        const { body } = await visitor.ask(prometheus, "/", {
            headers: { ...headers, "x-forwarded-for": "192.0.2.1", x_forwarded_for: "192.0.2.1" },
        });
        const seen = (JSON.parse(body) as Echo).headers;
        expect(seen).not.toHaveProperty("authorization");
        expect(JSON.stringify(seen)).not.toContain("192.0.2.1");
        expect(seen).toMatchObject({ "x-forwarded-proto": "https" });
    });

    it("sends browsers the headers that protect them, and does not tell what it or the server is", async () => {
        const { headers } = await visitor.ask(grafana);
        expect(headers).toMatchObject({
            "strict-transport-security": "max-age=31536000",
            "x-content-type-options": "nosniff",
            "x-frame-options": "DENY",
            "referrer-policy": "strict-origin-when-cross-origin",
        });
        expect(headers).not.toHaveProperty("server");
    });

    it("leads its names from HTTP to HTTPS, keeping path and method, and knows no others", async () => {
        const location = `https://${grafana}:${spec.publishHttps!.port}/d/x?y=1`;
        expect(await visitor.askPlainly(grafana, "/d/x?y=1")).toMatchObject({
            status: 301,
            headers: { location },
        });
        expect(await visitor.askPlainly(grafana, "/d/x?y=1", { method: "POST" })).toMatchObject({
            status: 308,
            headers: { location },
        });
        expect(await visitor.askPlainly("other.example.org")).toMatchObject({ status: 404 });
        const hidden = await visitor.ask("other.example.org", "/", { serverName: grafana });
        expect(hidden).toMatchObject({ status: 404 });
    });

    it("shows no certificate to who asks for another name, or speaks what is outdated", async () => {
        const old = { ciphers: "DEFAULT@SECLEVEL=0" };
        const name = "ERR_SSL_TLSV1_UNRECOGNIZED_NAME";
        expect(await visitor.handshake(grafana)).toBe("TLSv1.3");
        expect(await visitor.handshake(grafana, { maxVersion: "TLSv1.2" })).toBe("TLSv1.2");
        expect(await visitor.handshake("other.example.org", { rejectUnauthorized: false })).toBe(name);
        expect(
            await visitor.handshake(grafana, { ...old, minVersion: "TLSv1.1", maxVersion: "TLSv1.1" }),
        ).toMatch(/PROTOCOL_VERSION/);
        const cbc = { maxVersion: "TLSv1.2", ciphers: "ECDHE-ECDSA-AES128-SHA" } as const;
        expect(await visitor.handshake(grafana, cbc)).toMatch(/HANDSHAKE_FAILURE/);
    });

    it.each([
        "/-/reload",
        "/-/quit",
        "/%2d/reload",
        "/-%2Freload",
        "//-/reload",
        "/x/../-/quit",
        "/-/reload/",
    ])("keeps %s of Prometheus from those who may pass", async (path) => {
        const answer = await visitor.ask(prometheus, path, { ...as("first"), method: "POST" });
        expect(answer).toMatchObject({ status: 404 });
    });

    it("keeps Grafana's metrics from everyone, and answers the questions of Prometheus's pages", async () => {
        expect(await visitor.ask(grafana, "/metrics")).toMatchObject({ status: 404 });
        expect(await visitor.ask(prometheus, "/-/ready", as("first"))).toMatchObject({ status: 200 });
    });

    it("answers 429 to who asks too much at once", async () => {
        await during({ requestsPerSecond: 1, requestBurst: 3 }, async () => {
            const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.ask(grafana)));
            const refused = answers.filter(({ status }) => status === 429);
            expect(refused.length).toBeGreaterThanOrEqual(4);
            expect(refused[0]!.headers).toHaveProperty("strict-transport-security");
        });
    });

    it("answers 403 to who is not in the ranges allowed, by HTTP too", async () => {
        await during({ allowFrom: ["192.0.2.0/24", "2001:db8::/32"] }, async () => {
            expect(await visitor.ask(grafana)).toMatchObject({ status: 403 });
            expect(await visitor.askPlainly(grafana)).toMatchObject({ status: 403 });
        });
    });

    it("takes a new password without a restart, and no longer the one before", async () => {
        const started = await edge.startedAt();
        await edge.writeSecrets(edge.plan(spec).config, { ...secrets, alice: hashes.second });
        await eventually("the new password is right", async () => {
            return (await visitor.ask(prometheus, "/", as("second"))).status === 200;
        });
        expect(await visitor.ask(prometheus, "/", as("first"))).toMatchObject({ status: 401 });
        await edge.writeSecrets(edge.plan(spec).config, secrets);
        await eventually("the old password is right again", async () => {
            return (await visitor.ask(prometheus, "/", as("first"))).status === 200;
        });
        expect(await edge.startedAt()).toBe(started);
    });

    it("takes a new certificate without a restart", async () => {
        const other = new TestAuthority();
        const { certificate, privateKey } = other.issue(grafana);
        await edge.writeSecrets(edge.plan(spec).config, { ...secrets, certificate, privateKey });
        await eventually("the new certificate is shown", async () => {
            return (await visitor.handshake(grafana, { ca: other.certificate })) === "TLSv1.3";
        });
        await edge.writeSecrets(edge.plan(spec).config, secrets);
        await eventually("the old certificate is shown again", async () => {
            return (await visitor.handshake(grafana)) === "TLSv1.3";
        });
        other.remove();
    });

    it("goes on with the file before where it does not take one, and the update fails", async () => {
        const { config } = edge.plan({ ...spec, hstsDays: 1 });
        const broken = { ...config, files: { "edge.yml": "http: [\n" } };
        const { code, output } = await edge.write(broken);
        expect(code).toBe(1);
        expect(output).toContain("the files before are in force again");
        expect((await visitor.ask(grafana)).headers).toMatchObject({
            "strict-transport-security": "max-age=31536000",
        });
    });

    it("logs each request as JSON, without what is secret in it, and none of the stack's own once it has read its files", async () => {
        await visitor.ask(prometheus, "/logged?token=CANARY", {
            headers: { ...as("first").headers, cookie: "CANARY" },
        });
        const line = await eventually("the request is in the log", async () =>
            (await edge.log()).split("\n").find((text) => text.includes('"RequestPath":"/logged')),
        );
        expect(JSON.parse(line)).toMatchObject({
            ClientUsername: "alice",
            DownstreamStatus: 200,
            RouterName: "prometheus@file",
        });
        const log = await edge.log();
        expect(log).not.toMatch(/CANARY|Authorization|\$2y\$/);
        // What asks for its health before it has read its files meets no router, and is told so.
        const own = log.split("\n").filter((line) => line.includes('"/api/http/middlewares'));
        expect(own.filter((line) => !line.includes('"DownstreamStatus":404'))).toEqual([]);
    });

    it("tells Prometheus of requests and certificates, and lets the network see nothing else of itself", async () => {
        const metrics = await edge.internal("/metrics");
        expect(metrics).toMatch(/^traefik_router_requests_total\{.*router="prometheus@file".*\} \d/m);
        expect(metrics).toMatch(/^traefik_service_requests_total\{.*service="grafana@file".*\} \d/m);
        expect(metrics).toMatch(/^traefik_tls_certs_not_after\{.*sans="[^"]*grafana\.example\.org/m);
        for (const path of ["/api/rawdata", "/api/http/middlewares", "/api/http/routers", "/dashboard/"]) {
            await expect(edge.internal(path)).rejects.toThrow("404");
        }
    });
});
