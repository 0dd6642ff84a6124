import fc from "fast-check";
import { validateGrafana } from "../../../components/grafana/validateGrafana";
import type { GrafanaSpec } from "../../../components/spec/grafana";
import { collectFaults } from "../../support/faults";

const externalUrl = "https://grafana.example.org";
const existing = { existingUrl: externalUrl, adminPassword: { secret: "token" } };
const common = { clientId: "grafana", clientSecret: { secret: "idSecret" } };
const github = { type: "github", ...common, allowedOrganizations: ["acme"] };
const okta = { type: "okta", ...common, url: "https://example.okta.com" };
const generic = {
    type: "generic",
    ...common,
    authUrl: "https://id.example.org/auth",
    tokenUrl: "https://id.example.org/token",
    apiUrl: "https://id.example.org/userinfo",
};

/** Faults of a spec that may be anything, as from YAML. */
const faultsOf = (spec: unknown, edgeUrl?: string): string[] =>
    collectFaults("grafana", (c) => validateGrafana(c, spec as GrafanaSpec, { edgeUrl }));

const withLogin = (login: unknown): string[] => faultsOf({ externalUrl, login });
const withProvider = (provider: unknown): string[] => withLogin({ providers: [provider] });

describe("a login", () => {
    it.each<[string, unknown]>([
        ["GitHub by teams", { type: "github", ...common, allowedTeamIds: [12] }],
        ["gitlab.com by groups", { type: "gitlab", ...common, allowedGroups: ["acme/platform"] }],
        ["a GitLab of one's own", { type: "gitlab", ...common, url: "https://gitlab.example.org" }],
        ["Google by domains", { type: "google", ...common, allowedDomains: ["example.org"] }],
        ["Entra ID", { type: "azuread", ...common, tenantId: "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0" }],
        ["Okta", okta],
        ["another", { ...generic, roleAttributePath: "role", roleAttributeStrict: true, autoLogin: true }],
    ])("may be by %s", (_, provider) => {
        expect(withProvider(provider)).toEqual([]);
    });

    it.each<[string, unknown, string]>([
        ["no object", "github", 'grafana.login must be an object, got "(not shown)"'],
        ["no providers", {}, "grafana.login.providers must be a list with at least one entry, got nothing"],
        [
            "providers that are no list",
            { providers: { github } },
            'grafana.login.providers must be a list with at least one entry, got "(not shown)"',
        ],
        [
            "the same provider twice",
            { providers: [github, github] },
            'grafana.login.providers[1].type must be unique, got "github"',
        ],
        [
            "two ways that people are led at once",
            {
                providers: [
                    { ...github, autoLogin: true },
                    { ...okta, autoLogin: true },
                ],
            },
            "grafana.login.providers[1].autoLogin must not be true for more than one provider, got true",
        ],
        [
            "a default role that there is not",
            { providers: [github], defaultRole: "admin" },
            'grafana.login.defaultRole must be one of Admin, Editor, Viewer, None, got "admin"',
        ],
        [
            "a form that is text",
            { providers: [github], disableLoginForm: "yes" },
            'grafana.login.disableLoginForm must be true or false, got "yes"',
        ],
    ])("is refused with %s", (_, login, fault) => {
        expect(withLogin(login)).toEqual([fault]);
    });

    it.each<[string, unknown, string]>([
        ["that is nothing", null, " must be an object, got null"],
        [
            "of an unknown type",
            { ...github, type: "facebook" },
            '.type must be one of github, gitlab, google, azuread, okta, generic, got "facebook"',
        ],
        [
            "with an option of another",
            { ...github, tenantId: "x" },
            '.tenantId is not an option here (there are: type, clientId, clientSecret, name, allowSignUp, autoLogin, scopes, pkce, roleAttributePath, roleAttributeStrict, allowedOrganizations, allowedTeamIds), got "(not shown)"',
        ],
        [
            "without an id",
            { ...github, clientId: undefined },
            ".clientId must be one line of text that is not empty, without ${…} and $__…{…}, got nothing",
        ],
        [
            "whose secret is in the clear",
            { ...github, clientSecret: "hunter2" },
            '.clientSecret must refer to a secret by its name, { secret: name }, got "(not shown)"',
        ],
        [
            "with what Grafana would fill in",
            { ...okta, name: "$__file{/etc/passwd}" },
            '.name must be one line of text that is not empty, without ${…} and $__…{…}, got "$__file{/etc/passwd}"',
        ],
        [
            "with two scopes in one",
            { ...okta, scopes: ["openid email"] },
            '.scopes[0] must be one scope, without blanks, got "openid email"',
        ],
        [
            "that everybody can come by: GitHub",
            { type: "github", ...common },
            ".allowedOrganizations must have an entry, or allowedTeamIds: everybody with an account there could sign in, got nothing",
        ],
        [
            "that everybody can come by: gitlab.com",
            { type: "gitlab", ...common, allowedGroups: [] },
            ".allowedGroups must have an entry, or allowedDomains: everybody with an account there could sign in, got []",
        ],
        [
            "that everybody can come by: Google",
            { type: "google", ...common },
            ".allowedDomains must have an entry, or allowedGroups: everybody with an account there could sign in, got nothing",
        ],
        [
            "that everybody can come by: gitlab.com by its URL",
            { type: "gitlab", ...common, url: "https://GitLab.com/" },
            ".allowedGroups must have an entry, or allowedDomains: everybody with an account there could sign in, got nothing",
        ],
        [
            "that everybody can come by: every tenant of Entra ID",
            { ...generic, authUrl: "https://login.microsoftonline.com/common/oauth2/v2.0/authorize" },
            ".allowedGroups must have an entry, or allowedDomains: everybody with an account there could sign in, got nothing",
        ],
        [
            "with a team by its name",
            { type: "github", ...common, allowedTeamIds: ["ops"] },
            '.allowedTeamIds[0] must be a whole number above 0, got "ops"',
        ],
        [
            "with an address in place of a domain",
            { type: "google", ...common, allowedDomains: ["@example.org"] },
            ".allowedDomains[0] must be a domain such as example.org, without '@', got \"@example.org\"",
        ],
        [
            "of all tenants",
            { type: "azuread", ...common, tenantId: "common" },
            '.tenantId must be a UUID, the directory\'s id, got "common"',
        ],
        [
            "without a URL",
            { ...okta, url: undefined },
            ".url must be an http:// or https:// URL without user or password in it, got nothing",
        ],
        [
            "that tells nobody",
            { ...generic, apiUrl: "id.example.org" },
            '.apiUrl must be an http:// or https:// URL without user or password in it, got "id.example.org"',
        ],
        [
            "that would refuse everybody",
            { ...generic, roleAttributeStrict: true },
            ".roleAttributePath must be set with roleAttributeStrict: every sign-in would be denied, got nothing",
        ],
    ])("is refused with a provider %s", (_, provider, fault) => {
        expect(withProvider(provider)).toEqual([`grafana.login.providers[0]${fault}`]);
    });

    it("needs a URL that people are led back to: its own, or the edge's", () => {
        const login = { providers: [github] };
        const rule =
            "grafana.externalUrl must be an https:// URL with login, or http:// at localhost: identity providers redirect users to it";
        expect(faultsOf({ login })).toEqual([`${rule}, got nothing`]);
        expect(faultsOf({ login, externalUrl: "http://grafana.example.org" })).toEqual([
            `${rule}, got "http://grafana.example.org"`,
        ]);
        expect(faultsOf({ login, externalUrl: "http://localhost:3000" })).toEqual([]);
        expect(faultsOf({ login }, "https://grafana.example.org")).toEqual([]);
    });

    it("is for the stack's own Grafana alone, and shows nothing of itself elsewhere", () => {
        const login = { providers: [{ ...github, clientSecret: "hunter2" }] };
        expect(faultsOf({ ...existing, login })).toEqual([
            'grafana.login is for the stack\'s own container, and cannot be combined with existingUrl, got "(not shown)"',
        ]);
    });

    it("is judged without an exception, whatever a file has in place of its parts", () => {
        const keys = ["clientId", "clientSecret", "url", "tenantId", "authUrl", "scopes", "allowedGroups"];
        const provider = fc.record(
            {
                type: fc.constantFrom("github", "gitlab", "google", "azuread", "okta", "generic"),
                ...Object.fromEntries([...keys, "allowedTeamIds"].map((key) => [key, fc.anything()])),
            },
            { requiredKeys: [] },
        );
        const login = fc.oneof(fc.anything(), fc.record({ providers: fc.array(provider) }));
        const spec = fc.record({ login, prometheusAccess: fc.anything(), externalUrl: fc.anything() });
        fc.assert(fc.property(spec, (value) => Array.isArray(faultsOf(value))));
    });
});

describe("the way of an external Grafana to Prometheus", () => {
    const password = { secret: "promPassword" };

    it("may have a URL, and a user with a password", () => {
        const prometheusAccess = { url: "https://prometheus.example.org", user: "grafana", password };
        expect(faultsOf({ ...existing, prometheusAccess })).toEqual([]);
        expect(faultsOf({ ...existing, prometheusAccess: {} })).toEqual([]);
    });

    it.each<[string, unknown, string]>([
        ["no object", [], '.prometheusAccess must be an object, got "(not shown)"'],
        [
            "a password in the clear",
            { user: "grafana", password: "hunter2" },
            '.prometheusAccess.password must refer to a secret by its name, { secret: name }, got "(not shown)"',
        ],
        [
            "a user alone",
            { user: "grafana" },
            ".prometheusAccess.password must be set: user and password belong together, got nothing",
        ],
        [
            "a password alone",
            { password },
            ".prometheusAccess.user must be set: user and password belong together, got nothing",
        ],
        [
            "a URL that is none",
            { url: "prometheus" },
            '.prometheusAccess.url must be an http:// or https:// URL without user or password in it, got "prometheus"',
        ],
    ])("is refused with %s", (_, prometheusAccess, fault) => {
        expect(faultsOf({ ...existing, prometheusAccess })).toEqual([`grafana${fault}`]);
    });

    it("is not that of the stack's own, which is in its network", () => {
        expect(faultsOf({ prometheusAccess: { user: "grafana", password: "hunter2" } })).toEqual([
            'grafana.prometheusAccess is for an external Grafana, and requires existingUrl, got "(not shown)"',
        ]);
    });
});
