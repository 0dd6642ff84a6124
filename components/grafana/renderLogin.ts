import { secretPath } from "../server/configVolume/plan";
import type { GrafanaLoginSpec, LoginProvider } from "../spec/grafanaLogin";

/** A setting of a provider; one that is undefined, or an empty list, is left to Grafana. */
type Setting = string | boolean | readonly (string | number)[] | undefined;

type Settings = Record<string, Setting>;

/** The Google API scope for a user's groups. */
const googleGroups = "https://www.googleapis.com/auth/cloud-identity.groups.readonly";

/** Part of the names of a provider's settings, and of its callback: `/login/generic_oauth`. */
function sectionOf({ type }: Pick<LoginProvider, "type">): string {
    return type === "generic" ? "generic_oauth" : type;
}

/**
 * The environment variables that configure Grafana's identity providers.
 *
 * https://grafana.com/docs/grafana/latest/setup-grafana/configure-security/configure-authentication/
 */
export function loginEnvironment(login: GrafanaLoginSpec): Record<string, string> {
    const { providers, defaultRole = "Viewer", disableLoginForm = false } = login;
    return {
        // Only the form: basic authentication, which the update uses, is another setting.
        GF_AUTH_DISABLE_LOGIN_FORM: String(disableLoginForm),
        GF_USERS_AUTO_ASSIGN_ORG_ROLE: defaultRole,
        ...Object.fromEntries(providers.flatMap(providerEntries)),
    };
}

function providerEntries(provider: LoginProvider): (readonly [string, string])[] {
    const prefix = `GF_AUTH_${sectionOf(provider).toUpperCase()}_`;
    return Object.entries({ ...common(provider), ...own(provider) }).flatMap(([name, setting]) => {
        const value = written(setting);
        return value === undefined ? [] : [[`${prefix}${name}`, value] as const];
    });
}

function common(provider: LoginProvider): Settings {
    const { name, clientId, clientSecret, allowSignUp = true, autoLogin = false, pkce = true } = provider;
    const path = "roleAttributePath" in provider ? provider.roleAttributePath : undefined;
    return {
        ENABLED: true,
        NAME: name,
        CLIENT_ID: clientId,
        CLIENT_SECRET__FILE: secretPath(clientSecret.secret),
        ALLOW_SIGN_UP: allowSignUp,
        AUTO_LOGIN: autoLogin,
        USE_PKCE: pkce,
        SCOPES: scopesOf(provider)?.join(" "),
        ROLE_ATTRIBUTE_PATH: path,
        ROLE_ATTRIBUTE_STRICT: provider.roleAttributeStrict ?? false,
        // Otherwise each sign-in would reset a role that was assigned in Grafana to the default.
        SKIP_ORG_ROLE_SYNC: path === undefined && provider.type !== "azuread",
    };
}

function scopesOf(provider: LoginProvider): readonly string[] | undefined {
    const { scopes, type } = provider;
    if (scopes !== undefined) {
        return scopes;
    }
    if (type === "generic") {
        return ["openid", "profile", "email"];
    }
    const asksGroups = type === "google" && (provider.allowedGroups ?? []).length > 0;
    return asksGroups ? ["openid", "profile", "email", googleGroups] : undefined;
}

function own(provider: LoginProvider): Settings {
    switch (provider.type) {
        case "github":
            return {
                ALLOWED_ORGANIZATIONS: provider.allowedOrganizations,
                TEAM_IDS: provider.allowedTeamIds,
            };
        case "gitlab":
            return { ...allowed(provider), ...gitlabUrls(provider.url) };
        case "google":
            return allowed(provider);
        case "azuread":
            return {
                ...allowed(provider),
                ALLOWED_ORGANIZATIONS: [provider.tenantId],
                AUTH_URL: `${entra}/${provider.tenantId}/oauth2/v2.0/authorize`,
                TOKEN_URL: `${entra}/${provider.tenantId}/oauth2/v2.0/token`,
            };
        case "okta":
            return { ...allowed(provider), ...oktaUrls(provider.url) };
        case "generic":
            return {
                ...allowed(provider),
                AUTH_URL: provider.authUrl,
                TOKEN_URL: provider.tokenUrl,
                API_URL: provider.apiUrl,
                GROUPS_ATTRIBUTE_PATH: provider.groupsAttributePath ?? "groups",
                LOGIN_ATTRIBUTE_PATH: provider.loginAttributePath,
                EMAIL_ATTRIBUTE_PATH: provider.emailAttributePath,
                NAME_ATTRIBUTE_PATH: provider.nameAttributePath,
            };
    }
}

const entra = "https://login.microsoftonline.com";

function allowed({ allowedGroups, allowedDomains }: Exclude<LoginProvider, { type: "github" }>): Settings {
    return { ALLOWED_GROUPS: allowedGroups, ALLOWED_DOMAINS: allowedDomains };
}

function gitlabUrls(url: string | undefined): Settings {
    const base = url?.replace(/\/+$/, "");
    return base === undefined
        ? {}
        : {
              AUTH_URL: `${base}/oauth/authorize`,
              TOKEN_URL: `${base}/oauth/token`,
              API_URL: `${base}/api/v4`,
          };
}

/** An authorization server of one's own has its name behind `/oauth2`; Okta's has none. */
function oktaUrls(url: string): Settings {
    const base = url.replace(/\/+$/, "");
    const server = /\/oauth2\/[^/]+$/.test(base) ? `${base}/v1` : `${base}/oauth2/v1`;
    return { AUTH_URL: `${server}/authorize`, TOKEN_URL: `${server}/token`, API_URL: `${server}/userinfo` };
}

function written(setting: Setting): string | undefined {
    if (typeof setting === "string" || setting === undefined) {
        return setting;
    }
    if (typeof setting === "boolean") {
        return String(setting);
    }
    return setting.length === 0 ? undefined : writtenList(setting.map(String));
}

/** Grafana parts a list at commas and blanks, but for one in JSON, which older versions do not know. */
function writtenList(items: readonly string[]): string {
    return items.some((item) => /[\s,"[]/.test(item)) ? JSON.stringify(items) : items.join(",");
}
