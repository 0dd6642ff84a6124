import { edgePart } from "../../../components/edge/part";
import { type EdgePlan, planEdge } from "../../../components/edge/plan";
import { httpHealth } from "../../../components/server/servicePlan";
import type { AcmeSpec, EdgeSpec } from "../../../components/spec/edge";
import { plainSpec, richSpec, servers } from "./specs";

const plan = (changes: Partial<EdgeSpec> = {}, ipv6?: boolean): EdgePlan =>
    planEdge({ spec: { ...plainSpec, ...changes }, servers, ipv6 });

const acme = (changes: Partial<AcmeSpec>): EdgePlan =>
    plan({ tls: { kind: "acme", acme: { email: "ops@example.org", ...changes } } });

const acmeArguments = ({ service }: EdgePlan): string[] =>
    (service.command ?? []).filter((argument) => argument.startsWith("--certificatesresolvers."));

describe("the server", () => {
    it("has no right beyond its two ports, and keeps certificates of the staging on a volume", () => {
        expect(plan().service).toEqual({
            alias: "edge",
            command: [
                "--global.checknewversion=false",
                "--global.sendanonymoususage=false",
                "--entrypoints.web.address=:8080",
                "--entrypoints.websecure.address=:8443",
                "--entrypoints.internal.address=:8082",
                "--entrypoints.web.http.aliasheadersstrategy=delete",
                "--entrypoints.websecure.http.aliasheadersstrategy=delete",
                "--entrypoints.internal.http.aliasheadersstrategy=delete",
                "--providers.file.filename=/etc/vigie/edge.yml",
                "--api=true",
                "--api.dashboard=false",
                "--ping.entrypoint=internal",
                "--metrics.prometheus.entrypoint=internal",
                "--metrics.prometheus.addentrypointslabels=true",
                "--metrics.prometheus.addrouterslabels=true",
                "--metrics.prometheus.addserviceslabels=true",
                "--log.level=INFO",
                "--log.format=json",
                "--accesslog.format=json",
                "--accesslog.fields.queryparameters.defaultmode=drop",
                "--accesslog.fields.headers.defaultmode=drop",
                "--accesslog.fields.headers.names.User-Agent=keep",
                "--certificatesresolvers.letsencrypt-staging.acme.email=ops@example.org",
                "--certificatesresolvers.letsencrypt-staging.acme.caserver=https://acme-staging-v02.api.letsencrypt.org/directory",
                "--certificatesresolvers.letsencrypt-staging.acme.storage=/tmp/acme.json",
                "--certificatesresolvers.letsencrypt-staging.acme.keytype=EC256",
                "--certificatesresolvers.letsencrypt-staging.acme.httpchallenge.entrypoint=web",
            ],
            user: "65532:65532",
            dataPath: "/tmp",
            port: 8082,
            ports: [
                { internal: 8080, external: 80, address: "0.0.0.0" },
                { internal: 8443, external: 443, address: "0.0.0.0" },
            ],
            healthCommand: httpHealth(8082, "/api/http/middlewares/files@file"),
            memoryMegabytes: 128,
        });
    });

    it("keeps its command line when names, users, limits and the own certificate change", () => {
        const tls = richSpec.tls;
        const { service } = planEdge({ spec: richSpec, servers });
        expect(service.command).toEqual(plan({ tls }).service.command);
        expect(acmeArguments({ ...plan(), service })).toEqual([]);
        expect(service).not.toHaveProperty("dataPath");
        expect(service).toMatchObject({
            ports: [
                { internal: 8080, external: 8000, address: "192.0.2.1" },
                { internal: 8443, external: 8443, address: "192.0.2.1" },
            ],
            memoryMegabytes: 256,
            networks: ["identity"],
        });
    });

    it("is published on addresses of both families where the host has IPv6", () => {
        expect(plan({}, true).service.ports).toEqual([
            { internal: 8080, external: 80, address: "0.0.0.0" },
            { internal: 8080, external: 80, address: "::" },
            { internal: 8443, external: 443, address: "0.0.0.0" },
            { internal: 8443, external: 443, address: "::" },
        ]);
    });
});

describe("certificates", () => {
    it("are real where that is said, filed apart from those of the staging", () => {
        expect(acmeArguments(acme({ production: true }))).toEqual([
            "--certificatesresolvers.letsencrypt.acme.email=ops@example.org",
            "--certificatesresolvers.letsencrypt.acme.caserver=https://acme-v02.api.letsencrypt.org/directory",
            "--certificatesresolvers.letsencrypt.acme.storage=/tmp/acme.json",
            "--certificatesresolvers.letsencrypt.acme.keytype=EC256",
            "--certificatesresolvers.letsencrypt.acme.httpchallenge.entrypoint=web",
        ]);
    });

    it("can be of another authority, filed under a name of its own", () => {
        const [email, server] = acmeArguments(acme({ directoryUrl: "https://ca.internal/directory" }));
        expect(email).toMatch(
            /^--certificatesresolvers\.authority-[0-9a-f]{8}\.acme\.email=ops@example\.org$/,
        );
        expect(server).toMatch(/\.caserver=https:\/\/ca\.internal\/directory$/);
    });

    it("can be of a private CA, whose own certificate is a file that another one replaces with the container", () => {
        const directoryUrl = "https://ca.internal/directory";
        const [first, second] = ["first", "second"].map((caCertificate) =>
            acme({ directoryUrl, caCertificate }),
        );
        const [path, other] = [first!, second!].map((edge) => acmeArguments(edge).at(-1));
        const [, file = ""] =
            /\.cacertificates=\/etc\/vigie\/current\/(acme-ca-[0-9a-f]{16}\.pem)$/.exec(path!) ?? [];
        expect(first!.config.files[file]).toBe("first");
        expect(other).not.toBe(path);
        expect(Object.keys(plan().config.files)).toEqual(["edge.yml"]);
    });

    it("can be asked for by DNS, with the host's own rights", () => {
        const { service, ...rest } = acme({ challenge: "dns" });
        expect(acmeArguments({ service, ...rest }).at(-1)).toBe(
            "--certificatesresolvers.letsencrypt-staging.acme.dnschallenge.provider=route53",
        );
        expect(service.environment).toEqual({ AWS_REGION: "us-east-1" });
    });

    it.each<[string, Partial<EdgeSpec>, string[]]>([
        [
            "of the staging",
            {},
            [
                "Certificates come from Let's Encrypt's staging environment: browsers reject them until tls.acme.production is true.",
            ],
        ],
        [
            "of the edge itself",
            { tls: { kind: "selfSigned" } },
            ["The edge's certificate is self-signed: browsers warn about it, and clients cannot verify it."],
        ],
        ["of one's own", { tls: richSpec.tls }, []],
        [
            "asked for on another port",
            {
                tls: { kind: "acme", acme: { email: "a@b.c", production: true } },
                publishHttp: { port: 8000 },
            },
            [
                "The certificate authority validates on port 80 only, and the edge is published on 8000: forward port 80 to it.",
            ],
        ],
    ])("%s are spoken of where browsers refuse them", (_, changes, expected) => {
        expect(plan(changes).notices).toEqual(expected);
    });
});

describe("the configuration", () => {
    it("has the users in one secret file, as htpasswd writes it, and the own certificate in two", () => {
        expect(planEdge({ spec: richSpec, servers }).config.secretFiles).toEqual({
            certificate: "edgeCertificate",
            "certificate-key": "edgeKey",
            users: [
                { secret: "alice", template: "alice:{{secret}}\n", encoding: "bcrypt" },
                { secret: "bob", template: "bob@example.org:{{secret}}\n", encoding: "bcrypt" },
            ],
        });
        expect(plan({ users: [], forwardAuth: { address: "http://auth/" } }).config.secretFiles).toEqual({});
    });

    it("is watched by the server, which shows what it has taken", () => {
        const { config } = plan();
        expect(config.watchedFile).toBe("edge.yml");
        expect(config.reload).toEqual({
            readyUrl: "http://edge:8082/ping",
            readBack: {
                url: "http://edge:8082/api/http/middlewares/files@file",
                contains: expect.stringMatching(/^[0-9a-f]{16}$/),
            },
        });
        expect(config.files["edge.yml"]).toContain(`X-Configuration: ${config.reload!.readBack!.contains}\n`);
    });

    it("shows another proof for each change, and the same for none", () => {
        const proof = (changes?: Partial<EdgeSpec>) => plan(changes).config.reload!.readBack!.contains;
        expect(proof()).toBe(proof());
        const changed = [
            proof(),
            proof({ requestBurst: 99 }),
            proof({ hstsDays: 1 }),
            proof({ names: { grafana: "g" } }),
            proof({ tls: { kind: "selfSigned" } }),
        ];
        expect(new Set(changed).size).toBe(changed.length);
    });
});

describe("what others are told", () => {
    it("is where people reach the servers that are there and have a name", () => {
        expect(plan().urls).toEqual({
            grafana: "https://grafana.example.org",
            prometheus: "https://prometheus.example.org",
            alertmanager: "https://alerts.example.org",
        });
        expect(planEdge({ spec: richSpec, servers: servers.slice(0, 1) }).urls).toEqual({
            grafana: "https://graphs.mon.example.org:8443",
        });
    });

    it("is where Prometheus finds the edge's metrics, in the network alone", () => {
        expect(edgePart.offers({ name: "shop", edge: richSpec })?.jobs).toEqual([
            { name: "traefik", static: [{ targets: ["edge:8082"] }] },
        ]);
    });
});
