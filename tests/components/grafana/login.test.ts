import { planGrafana } from "../../../components/grafana/plan";
import { loginEnvironment } from "../../../components/grafana/renderLogin";
import type { GrafanaLoginSpec, LoginProvider } from "../../../components/spec/grafanaLogin";

const clientSecret = { secret: "idSecret" };
const common = { clientId: "grafana", clientSecret };
const path = "contains(groups[*], 'admins') && 'Admin' || 'Viewer'";

/** What a login leads to, without what is the same for all providers. */
function environmentOf(provider: LoginProvider): Record<string, string> {
    return loginEnvironment({ providers: [provider] });
}

/** The settings of every provider, where its spec says nothing of them. */
function untold(section: string, changes: object = {}): object {
    const settings = {
        ENABLED: "true",
        CLIENT_ID: "grafana",
        CLIENT_SECRET__FILE: "/etc/vigie/secrets/idSecret",
        ALLOW_SIGN_UP: "true",
        AUTO_LOGIN: "false",
        USE_PKCE: "true",
        ROLE_ATTRIBUTE_STRICT: "false",
        SKIP_ORG_ROLE_SYNC: "true",
        ...changes,
    };
    return {
        GF_AUTH_DISABLE_LOGIN_FORM: "false",
        GF_USERS_AUTO_ASSIGN_ORG_ROLE: "Viewer",
        ...Object.fromEntries(
            Object.entries(settings).map(([name, value]) => [`GF_AUTH_${section}_${name}`, value]),
        ),
    };
}

describe("the environment of a Grafana with identity providers", () => {
    it("knows GitHub by organizations and teams", () => {
        const provider: LoginProvider = {
            type: "github",
            ...common,
            allowedOrganizations: ["acme", "other"],
            allowedTeamIds: [12, 34],
        };
        expect(environmentOf(provider)).toEqual(
            untold("GITHUB", { ALLOWED_ORGANIZATIONS: "acme,other", TEAM_IDS: "12,34" }),
        );
    });

    it("knows GitLab by groups, where it is, too", () => {
        const provider: LoginProvider = { type: "gitlab", ...common, allowedGroups: ["acme/platform"] };
        expect(environmentOf(provider)).toEqual(untold("GITLAB", { ALLOWED_GROUPS: "acme/platform" }));
        expect(environmentOf({ ...provider, url: "https://gitlab.example.org/" })).toEqual(
            untold("GITLAB", {
                ALLOWED_GROUPS: "acme/platform",
                AUTH_URL: "https://gitlab.example.org/oauth/authorize",
                TOKEN_URL: "https://gitlab.example.org/oauth/token",
                API_URL: "https://gitlab.example.org/api/v4",
            }),
        );
    });

    it("knows Google by domains, and asks for groups where they count", () => {
        const provider: LoginProvider = { type: "google", ...common, allowedDomains: ["example.org"] };
        expect(environmentOf(provider)).toEqual(untold("GOOGLE", { ALLOWED_DOMAINS: "example.org" }));
        expect(environmentOf({ ...provider, allowedGroups: ["ops@example.org"] })).toEqual(
            untold("GOOGLE", {
                ALLOWED_DOMAINS: "example.org",
                ALLOWED_GROUPS: "ops@example.org",
                SCOPES: "openid profile email https://www.googleapis.com/auth/cloud-identity.groups.readonly",
            }),
        );
    });

    it("knows one tenant of Entra ID, whose own roles become Grafana's at each sign-in", () => {
        const tenantId = "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";
        const base = `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0`;
        expect(environmentOf({ type: "azuread", ...common, tenantId, roleAttributeStrict: true })).toEqual(
            untold("AZUREAD", {
                ALLOWED_ORGANIZATIONS: tenantId,
                AUTH_URL: `${base}/authorize`,
                TOKEN_URL: `${base}/token`,
                ROLE_ATTRIBUTE_STRICT: "true",
                SKIP_ORG_ROLE_SYNC: "false",
            }),
        );
    });

    it.each([
        ["https://example.okta.com", "https://example.okta.com/oauth2/v1"],
        ["https://example.okta.com/oauth2/default/", "https://example.okta.com/oauth2/default/v1"],
    ])("knows Okta and its authorization server: %s", (url, server) => {
        expect(environmentOf({ type: "okta", ...common, url })).toEqual(
            untold("OKTA", {
                AUTH_URL: `${server}/authorize`,
                TOKEN_URL: `${server}/token`,
                API_URL: `${server}/userinfo`,
            }),
        );
    });

    it("knows any other provider with every option, and takes roles from what it tells", () => {
        const login: GrafanaLoginSpec = {
            defaultRole: "None",
            disableLoginForm: true,
            providers: [
                {
                    type: "generic",
                    ...common,
                    name: "Keycloak",
                    authUrl: "https://id.example.org/auth",
                    tokenUrl: "https://id.example.org/token",
                    apiUrl: "https://id.example.org/userinfo",
                    allowSignUp: false,
                    autoLogin: true,
                    pkce: false,
                    scopes: ["openid", "roles"],
                    roleAttributePath: path,
                    roleAttributeStrict: true,
                    allowedGroups: ["Site Reliability", "ops"],
                    allowedDomains: ["example.org"],
                    groupsAttributePath: "realm.groups",
                    loginAttributePath: "nick",
                    emailAttributePath: "mail",
                    nameAttributePath: "cn",
                },
            ],
        };
        expect(loginEnvironment(login)).toEqual({
            ...untold("GENERIC_OAUTH", {
                NAME: "Keycloak",
                AUTH_URL: "https://id.example.org/auth",
                TOKEN_URL: "https://id.example.org/token",
                API_URL: "https://id.example.org/userinfo",
                ALLOW_SIGN_UP: "false",
                AUTO_LOGIN: "true",
                USE_PKCE: "false",
                SCOPES: "openid roles",
                ROLE_ATTRIBUTE_PATH: path,
                ROLE_ATTRIBUTE_STRICT: "true",
                SKIP_ORG_ROLE_SYNC: "false",
                ALLOWED_GROUPS: '["Site Reliability","ops"]',
                ALLOWED_DOMAINS: "example.org",
                GROUPS_ATTRIBUTE_PATH: "realm.groups",
                LOGIN_ATTRIBUTE_PATH: "nick",
                EMAIL_ATTRIBUTE_PATH: "mail",
                NAME_ATTRIBUTE_PATH: "cn",
            }),
            GF_AUTH_DISABLE_LOGIN_FORM: "true",
            GF_USERS_AUTO_ASSIGN_ORG_ROLE: "None",
        });
    });

    it("asks any other provider who a person is, and for groups where it looks by default", () => {
        const urls = { authUrl: "http://id/a", tokenUrl: "http://id/t", apiUrl: "http://id/u" };
        expect(environmentOf({ type: "generic", ...common, ...urls })).toEqual(
            untold("GENERIC_OAUTH", {
                AUTH_URL: "http://id/a",
                TOKEN_URL: "http://id/t",
                API_URL: "http://id/u",
                SCOPES: "openid profile email",
                GROUPS_ATTRIBUTE_PATH: "groups",
            }),
        );
    });
});

describe("the plan of a Grafana with identity providers", () => {
    const input = { name: "shop", prometheusUrl: "http://prometheus:9090", dashboards: [] };
    const login: GrafanaLoginSpec = {
        providers: [
            { type: "github", ...common, allowedOrganizations: ["acme"] },
            { type: "google", ...common, clientSecret: { secret: "other" }, allowedDomains: ["example.org"] },
        ],
    };
    const { server } = planGrafana({
        ...input,
        spec: { externalUrl: "https://grafana.example.org/", login },
    });

    it("has their secrets in files, and the URL that they lead people back to", () => {
        expect(server?.config?.secretFiles).toEqual({
            grafanaAdminPassword: "grafanaAdminPassword",
            idSecret: "idSecret",
            other: "other",
        });
        expect(server?.service.environment).toMatchObject({
            ...loginEnvironment(login),
            GF_SERVER_ROOT_URL: "https://grafana.example.org",
            GF_SECURITY_COOKIE_SECURE: "true",
        });
    });

    it("leaves alone by what the update comes in: basic authentication and the login as a whole", () => {
        expect(Object.keys(server?.service.environment ?? {})).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/AUTH_BASIC|AUTH_DISABLE_LOGIN$/)]),
        );
    });

    it("replaces the container with a secret that is read at the start only, and is otherwise as before", () => {
        expect(server?.replaceWithConfiguration).toBe(true);
        const without = planGrafana(input).server;
        expect(without).not.toHaveProperty("replaceWithConfiguration");
        expect(Object.keys(without?.service.environment ?? {}).join()).not.toMatch(
            /OAUTH|DISABLE_LOGIN|AUTO_ASSIGN/,
        );
    });
});
