import { packsOf, presentOf } from "../../../components/stack/facts";
import { offersOf } from "../../../components/stack/offers";
import { resolveStack } from "../../../components/stack/resolveStack";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describeFault } from "../../../components/spec/fault";
import type { EdgeSpec } from "../../../components/spec/edge";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import type { DeploymentSpec } from "../../../components/stack/deploymentSpec";
import { publicNames, withPublicUrls } from "../../../components/edge/publicUrls";
import { grafanaWay } from "../../../components/stack/grafanaWay";
import { withoutParts } from "../../../components/stack/omit";
import { deploymentSecrets, validateDeployment } from "../../../components/stack/validateDeployment";

const plain: MonitoringSpec = { name: "shop", alerting: { allowUndelivered: true } };
const edge: EdgeSpec = {
    domain: "example.org",
    tls: { kind: "certificate", certificate: { secret: "chain" }, privateKey: { secret: "chainKey" } },
    users: [{ name: "anna", passwordHash: { secret: "annaHash" } }],
};
const spec: MonitoringSpec = { ...plain, edge };
const host = {
    kind: "existing" as const,
    address: "203.0.113.10",
    hostKeys: ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6oSMYHkAnhFpkUIQPQZ6zCRpKcVfXfLUCtAyZKZMmA"],
    privateKey: { secret: "sshKey" },
};
const aws = {
    kind: "aws" as const,
    privateKey: { secret: "sshKey" },
    hostKey: { secret: "hostKey" },
    sshFrom: ["203.0.113.0/24"],
};
const given = ["grafanaAdminPassword", "chain", "chainKey", "annaHash", "sshKey", "hostKey"];
const faults = (deployment: DeploymentSpec, secrets = given) =>
    validateDeployment(deployment, secrets).map(describeFault);

describe("a stack with an edge", () => {
    const plan = resolveStack(spec);

    it("has a Traefik that alone is published on all addresses; the servers stay on the host's own", () => {
        expect(plan.servers.at(-1)).toMatchObject({ folder: "edge", image: "traefik" });
        expect(plan.images).toEqual([...resolveStack(plain).images, "traefik"]);
        const open = plan.servers.filter(({ service: { ports = [], publish } }) =>
            [...ports, ...(publish ? [publish] : [])].some(
                ({ address = "127.0.0.1" }) => address !== "127.0.0.1",
            ),
        );
        expect(open.map(({ folder }) => folder)).toEqual(["edge"]);
        expect(resolveStack(plain).servers.map(({ folder }) => folder)).not.toContain("edge");
    });

    it("leads people to the public names, in Prometheus, in messages and in links", () => {
        const command = (role: string) =>
            plan.servers.find((server) => server.role === role)?.service.command;
        expect(command("prometheus")).toContain("--web.external-url=https://prometheus.example.org");
        expect(command("alertmanager")).toContain("--web.external-url=https://alerts.example.org");
        expect(plan.grafana?.url).toBe("https://grafana.example.org");
        const rules = plan.files["prometheus/rules/host.yml"];
        expect(rules).toContain("runbook_url: https://prometheus.example.org/user/");
        expect(rules).toContain("dashboard_url: https://grafana.example.org/d/");
    });

    it("keeps a URL that the spec names, and one of a server without a name", () => {
        const own = withPublicUrls({
            ...spec,
            edge: { ...edge, names: { alertmanager: false } },
            prometheus: { externalUrl: "https://metrics.example.com" },
        });
        expect(own.prometheus).toEqual({ externalUrl: "https://metrics.example.com" });
        expect(own.alerting).toEqual({ allowUndelivered: true });
        expect(withPublicUrls(plain)).toBe(plain);
    });

    it("has names only for servers of its own", () => {
        expect(publicNames(spec, offersOf(spec).edgeTargets)).toEqual([
            "grafana.example.org",
            "prometheus.example.org",
            "alerts.example.org",
        ]);
        const others = { existingUrl: "https://grafana.example.com" };
        expect(
            publicNames(
                { ...spec, grafana: others, alerting: false },
                offersOf({ ...spec, grafana: others, alerting: false }).edgeTargets,
            ),
        ).toEqual(["prometheus.example.org"]);
        expect(publicNames(plain, offersOf(plain).edgeTargets)).toEqual([]);
    });

    it("is scraped, and has alerts about certificates that are not its own", () => {
        expect(offersOf(spec).jobs.at(-1)).toEqual({ name: "traefik", static: [{ targets: ["edge:8082"] }] });
        const names = (of: MonitoringSpec) => packsOf(presentOf(of)).map(({ name }) => name);
        expect(names(spec)).toEqual(expect.arrayContaining(["edge", "edge-certificates"]));
        const selfSigned = names({ ...spec, edge: { ...edge, tls: { kind: "selfSigned" } } });
        expect(selfSigned).toContain("edge");
        expect(selfSigned).not.toContain("edge-certificates");
        expect(names(plain)).not.toContain("edge");
    });

    const login = {
        providers: [
            {
                type: "github" as const,
                clientId: "grafana",
                clientSecret: { secret: "github" },
                allowedOrganizations: ["acme"],
            },
        ],
    };

    it("is where identity providers lead people back to, and Grafana's cookies are for HTTPS alone", () => {
        const signIn = { ...spec, grafana: { login } };
        expect(faults({ spec: signIn }, [...given, "github"])).toEqual([]);
        expect(faults({ spec: signIn })).toEqual([
            expect.stringMatching(/^grafana\.login\.providers\[0\]\.clientSecret must refer to a secret/),
        ]);
        expect(resolveStack(signIn).grafana?.server?.service.environment).toMatchObject({
            GF_SERVER_ROOT_URL: "https://grafana.example.org",
            GF_SECURITY_COOKIE_SECURE: "true",
            GF_AUTH_GITHUB_ENABLED: "true",
        });
        const nameless = { ...signIn, edge: { ...edge, names: { grafana: false as const } } };
        expect(faults({ spec: nameless }, [...given, "github"])).toEqual([
            expect.stringMatching(/^grafana\.externalUrl must be an https:\/\/ URL with login/),
        ]);
    });

    it("has Grafana's own login alone where Traefik is unavailable, and no redirect leads back", () => {
        expect(withoutParts({ ...spec, grafana: { login, folder: "Shop" } }, ["traefik"]).grafana).toEqual({
            folder: "Shop",
        });
        const elsewhere = { login, externalUrl: "https://grafana.example.com" };
        expect(withoutParts({ ...spec, grafana: elsewhere }, ["traefik"]).grafana).toBe(elsewhere);
        expect(withoutParts({ ...spec, grafana: { login } }, ["traefik", "grafana"]).grafana).toBe(false);
    });

    it("is closed, not open, where Traefik is unavailable", () => {
        const closed = withoutParts({ ...spec, alerts: { EdgeUnauthorizedBurst: { threshold: 5 } } }, [
            "traefik",
        ]);
        expect(closed.edge).toBeUndefined();
        expect(closed.alerts).toEqual({});
        expect(resolveStack(closed).servers.flatMap(({ service }) => service.ports ?? [])).toEqual([]);
        expect(resolveStack(closed).grafana?.url).toBe("http://127.0.0.1:3000");
    });
});

describe("a deployment", () => {
    it("is right with a host, names and an edge, and refers to the secrets of all of them", () => {
        const deployment = { spec, host, dns: {} };
        expect(faults(deployment)).toEqual([]);
        expect(deploymentSecrets(deployment).map(({ path }) => path)).toEqual([
            "edge.tls.certificate",
            "edge.tls.privateKey",
            "edge.users[0].passwordHash",
            "grafana.adminPassword",
            "host.privateKey",
        ]);
        expect(faults({ spec, host: aws }, ["grafanaAdminPassword"])).toEqual(
            ["edge.tls.certificate", "edge.tls.privateKey", "edge.users[0].passwordHash"]
                .concat(["host.privateKey", "host.hostKey"])
                .map((path) => expect.stringContaining(path) as string),
        );
    });

    it("says all that is wrong with the host, the names and the edge at once", () => {
        expect(
            faults({
                spec: { ...plain, edge: { ...edge, domain: "https://example.org" } },
                host: { ...host, port: 0 },
                dns: { ttlSeconds: 0 },
            }),
        ).toEqual([
            'edge.domain must be a domain in lower case, without a scheme, a port or a dot at its end, got "https://example.org"',
            "host.port must be a port between 1 and 65535, got 0",
            "dns.ttlSeconds must be a whole number of seconds between 1 and 604800, got 0",
        ]);
    });

    it("refuses what is right on its own, but not together", () => {
        expect(faults({ spec, host, dockerHost: "ssh://root@203.0.113.10" })).toEqual([
            'dockerHost cannot be combined with host: only one of them names the Docker engine, got "ssh://…@203.0.113.10"',
        ]);
        expect(faults({ spec: plain, dns: {} })).toEqual([
            "dns requires edge, whose names it manages, got {}",
            "dns requires host, whose address the names resolve to, got {}",
        ]);
        expect(faults({ spec, host: { ...host, address: "monitoring.example.org" }, dns: {} })).toEqual([
            'host.address must be an IPv4 address where dns makes names for it, got "monitoring.example.org"',
        ]);
        const tls = {
            kind: "acme" as const,
            acme: { email: "ops@example.org", challenge: "dns" as const },
        };
        expect(faults({ spec: { ...plain, edge: { ...edge, tls } }, host: aws })).toEqual([
            'edge.tls.acme.challenge must come with dns: the host is allowed to change records of that zone alone, got "dns"',
        ]);
    });
});

describe("an external Grafana", () => {
    const password = { secret: "grafanaAtTheDoor" };
    const grafana = { existingUrl: "https://grafana.example.com", adminPassword: { secret: "token" } };
    const names = [...given, "token", password.secret];
    const faultsWith = (access: object | undefined, changes: Partial<MonitoringSpec> = {}) =>
        faults({ spec: { ...spec, grafana: { ...grafana, prometheusAccess: access }, ...changes } }, names);

    it("comes to Prometheus by its public name as one of the edge's users", () => {
        const access = { user: "anna", password };
        expect(faultsWith(access)).toEqual([]);
        const { dataSources } = resolveStack({
            ...spec,
            grafana: { ...grafana, prometheusAccess: access },
        }).grafana!;
        expect(dataSources[0]).toMatchObject({ url: "https://prometheus.example.org", login: access });
    });

    it.each<[string, object | undefined, string]>([
        ["nobody", undefined, "nothing"],
        ["a stranger", { user: "bob", password }, '"bob"'],
    ])("is refused as %s, whom the edge does not let in", (_, access, got) => {
        expect(faultsWith(access)).toEqual([
            `grafana.prometheusAccess.user must be one of edge.users: https://prometheus.example.org authenticates only these, got ${got}`,
        ]);
        const slash = { prometheus: { externalUrl: "https://prometheus.example.org/" } };
        expect(faultsWith(access, slash)).toHaveLength(1);
    });

    it("needs another way where an identity provider asks at the edge", () => {
        const behind = {
            edge: { ...edge, users: undefined, forwardAuth: { address: "http://oauth2-proxy:4180" } },
        };
        expect(faultsWith(undefined, behind)).toEqual([
            "grafana.prometheusAccess.url must be another URL of Prometheus than https://prometheus.example.org: its identity provider does not admit data sources, got nothing",
        ]);
        expect(faultsWith({ url: "http://10.0.0.5:9090" }, behind)).toEqual([]);
    });

    it("may come another way, where nobody asks", () => {
        expect(faultsWith({ url: "http://10.0.0.5:9090" })).toEqual([]);
        expect(faultsWith(undefined, { prometheus: { externalUrl: "https://metrics.example.com" } })).toEqual(
            [],
        );
        expect(faultsWith(undefined, { edge: undefined })).toEqual([]);
        expect(faultsWith(undefined, { edge: { ...edge, names: { prometheus: false } } })).toEqual([]);
        const { dataSources } = resolveStack({
            ...spec,
            grafana: { ...grafana, prometheusAccess: { url: "http://10.0.0.5:9090" } },
        }).grafana!;
        expect(dataSources[0]).toMatchObject({ url: "http://10.0.0.5:9090" });
        expect(dataSources[0]).not.toHaveProperty("login");
    });

    it("reports what else is wrong without an exception", () => {
        const prometheus = { externalUrl: 7 } as unknown as MonitoringSpec["prometheus"];
        expect(faultsWith(undefined, { prometheus })).toEqual([
            expect.stringMatching(/^prometheus\.externalUrl must be/),
        ]);
    });
});

describe("Pulumi.prod.yaml", () => {
    const text = readFileSync(join(__dirname, "../../../Pulumi.prod.yaml"), "utf8");
    const read = (yaml: string): DeploymentSpec => {
        const { config } = load(yaml) as { config: Record<string, unknown> };
        const settings = Object.entries(config).map(([key, value]) => [key.replace("vigie:", ""), value]);
        const {
            host: machine,
            dns,
            protectData,
            ...rest
        } = Object.fromEntries(settings) as Record<string, unknown>;
        expect(protectData).toBe(true);
        return { spec: rest, host: machine, dns } as unknown as DeploymentSpec;
    };
    const right = (deployment: DeploymentSpec) =>
        validateDeployment(
            deployment,
            deploymentSecrets(deployment).map(({ name }) => name),
        ).map(describeFault);

    it("is right as it stands, with a machine, names and a door", () => {
        const deployment = read(text);
        expect([deployment.host?.kind, deployment.dns, deployment.spec.edge?.domain]).toEqual([
            "aws",
            {},
            "monitoring.example.com",
        ]);
        expect(right(deployment)).toEqual([]);
    });

    it("is right with the existing host that its comments have", () => {
        const variant = /( {2}# vigie:host:\n(?: {2}# {3}.*\n)+)/.exec(text)?.[1]?.replace(/^ {2}# /gm, "  ");
        const without = text.replace(/ {2}vigie:host:\n(?: {4}.*\n)+/, "");
        const deployment = read(`${without}${variant ?? ""}`);
        expect(deployment.host?.kind).toBe("existing");
        expect(right(deployment)).toEqual([]);
    });

    it("is right with the identity provider that its comments have", () => {
        const commented = /( {4}# login:\n(?: {4}# {3}.*\n)+)/.exec(text)?.[1] ?? "";
        const deployment = read(text.replace(commented, commented.replace(/^ {4}# /gm, "    ")));
        expect(deployment.spec.grafana).toMatchObject({ login: { providers: [{ type: "github" }] } });
        expect(right(deployment)).toEqual([]);
    });
});

describe("Grafana's API", () => {
    const way = (deployment: Partial<DeploymentSpec>) => grafanaWay({ spec, ...deployment });

    it("is reached at the published port of an engine, and by its name or through SSH on a host", () => {
        expect(way({})).toEqual({ kind: "published" });
        expect(way({ host, dns: {} })).toEqual({ kind: "name" });
        expect(way({ host })).toEqual({ kind: "tunnel", remotePort: 3000 });
        expect(way({ host, dns: {}, spec: { ...spec, grafana: { existingUrl: "https://g" } } })).toEqual({
            kind: "published",
        });
    });

    it.each<[string, EdgeSpec["tls"], string]>([
        ["the staging's", { kind: "acme", acme: { email: "a@example.org" } }, "tunnel"],
        ["Let's Encrypt's", { kind: "acme", acme: { email: "a@example.org", production: true } }, "name"],
        [
            "another authority's",
            { kind: "acme", acme: { email: "a@example.org", directoryUrl: "https://ca.example.org/d" } },
            "tunnel",
        ],
        ["its own", { kind: "selfSigned" }, "tunnel"],
    ])("is reached by the name only with a certificate that can be verified: %s", (_, tls, kind) => {
        expect(way({ host, dns: {}, spec: { ...plain, edge: { ...edge, tls } } }).kind).toBe(kind);
    });

    it("must be published for the host itself where it is reached through SSH", () => {
        const externalUrl = "https://grafana.example.org";
        const hidden = { ...spec, grafana: { publish: false as const, externalUrl } };
        expect(faults({ spec: hidden, host })).toEqual([
            "grafana.publish must not be false: the update reaches Grafana at a port of the host, got false",
        ]);
        expect(faults({ spec: hidden, host, dns: {} })).toEqual([]);
    });
});
