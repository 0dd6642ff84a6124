import { exampleParts } from "../../../components/stack/registry";
import { resolveStack } from "../../../components/stack/resolveStack";
import type { ServerPlan } from "../../../components/server/serverPlan";
import { exampleSpecs } from "../../../components/exporters/kinds";
import type { AcmeSpec, TlsSpec } from "../../../components/spec/edge";
import type { LoginProvider } from "../../../components/spec/grafanaLogin";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import { richSpec as alerting } from "../../components/alerting/richSpec";
import { richSpec as loki } from "../../components/loki/richSpec";

const shared = {
    clientId: "grafana",
    clientSecret: { secret: "idSecret" },
    name: "Ours",
    scopes: ["openid"],
};
const mapped = { ...shared, roleAttributePath: "role", roleAttributeStrict: true };
const people = { allowedGroups: ["ops"], allowedDomains: ["example.org"] };

const providers: readonly LoginProvider[] = [
    { type: "github", ...mapped, allowedOrganizations: ["shop"], allowedTeamIds: [1] },
    { type: "gitlab", ...mapped, ...people, url: "https://gitlab.example.org" },
    { type: "google", ...mapped, ...people },
    { type: "azuread", ...shared, ...people, roleAttributeStrict: true, tenantId: "tenant" },
    { type: "okta", ...mapped, ...people, url: "https://shop.okta.com" },
    {
        type: "generic",
        ...mapped,
        ...people,
        authUrl: "https://id.example.org/auth",
        tokenUrl: "https://id.example.org/token",
        apiUrl: "https://id.example.org/userinfo",
        groupsAttributePath: "groups",
        loginAttributePath: "login",
        emailAttributePath: "email",
        nameAttributePath: "name",
    },
];

const full: MonitoringSpec = {
    ...exampleParts(),
    name: "shop",
    exporters: exampleSpecs,
    alerting: { ...alerting, clusterPeers: ["a:9094"] },
    grafana: { externalUrl: "https://grafana.example.org", login: { providers } },
    logs: { loki, collector: { kind: "alloy" } },
};

const acme = (more: Partial<AcmeSpec>): TlsSpec => ({
    kind: "acme",
    acme: { email: "o@example.org", ...more },
});

const ways: readonly TlsSpec[] = [
    acme({ challenge: "http" }),
    acme({ challenge: "dns", production: true }),
    acme({ directoryUrl: "https://acme.example.org/directory" }),
    { kind: "selfSigned" },
];

/** Stacks that between them have every container of the project, and each of its command lines in every form. */
const stacks: readonly MonitoringSpec[] = [
    full,
    {
        name: "shop",
        prometheus: { walCompression: false },
        alerting: { allowUndelivered: true },
        logs: { collector: { kind: "promtail" } },
    },
    ...ways.map((tls) => ({
        name: "shop",
        alerting: { allowUndelivered: true },
        edge: { domain: "example.org", tls, users: [{ name: "alice", passwordHash: { secret: "alice" } }] },
    })),
];

/** Which travels compressed. */
const runbooks = { Watchdog: "# Watchdog\n" };

/** The servers of all of them. */
export function everyServer(): readonly ServerPlan[] {
    return stacks.flatMap((spec) => resolveStack(spec, { runbooks }).servers);
}
