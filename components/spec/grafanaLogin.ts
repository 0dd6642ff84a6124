import type { PositiveInteger, SomeOf, UniqueList } from "../schema/types";
import type { SecretRef } from "./secretRef";

/** One line of text that is not empty, without `${…}` and `$__…{…}`, which Grafana would expand. */
export type ConfiguredText = string;

/** The same as an `http://` or `https://` URL. */
export type ConfiguredUrl = string;

/** One OAuth scope, without spaces. */
export type OAuthScope = string;

/** A domain such as `example.org`, without `@`. */
export type MailDomain = string;

/** The id of a directory, a UUID. */
export type TenantId = string;

/** A role in Grafana. */
export type GrafanaRole = "Admin" | "Editor" | "Viewer" | "None";

/** Options common to all identity providers. */
export interface LoginProviderCommon {
    /** Client ID of the application registered with the provider. Its redirect URL is Grafana's URL followed by
     *  `/login/<type>`, or `/login/generic_oauth` for `generic`. */
    clientId: ConfiguredText;
    clientSecret: SecretRef;
    /** Label of the sign-in button; the provider's name by default. */
    name?: ConfiguredText;
    /** Whether Grafana creates an account at a user's first sign-in; true by default. */
    allowSignUp?: boolean;
    /** Whether Grafana redirects to this provider without showing the login page; one provider at most may do so. False
     *  by default. */
    autoLogin?: boolean;
    /** OAuth scopes; those that the options here require by default. */
    scopes?: UniqueList<OAuthScope>;
    /** Whether PKCE is used; true by default. */
    pkce?: boolean;
}

/** Maps a user's attributes at the provider to a Grafana role. */
export interface RoleMapping {
    /** JMESPath expression that evaluates to Admin, Editor, Viewer or None, at every sign-in. By default roles are assigned
     *  in Grafana, and a sign-in does not change them. */
    roleAttributePath?: ConfiguredText;
    /** Whether sign-in is denied if the expression yields no role; false by default: the user gets the default role. */
    roleAttributeStrict?: boolean;
}

/** Restricts who may sign in; without either list, everyone may. */
export interface AllowedPeople {
    /** The user must be a member of one of these groups; all by default. */
    allowedGroups?: UniqueList<ConfiguredText>;
    /** The user's e-mail address must be in one of these domains, `example.org`; all by default. */
    allowedDomains?: UniqueList<MailDomain>;
}

/** GitHub. Anyone can create an account there, so one of the two lists is required. */
export interface GithubLogin extends RoleMapping, LoginProviderCommon {
    /** @unique */
    type: "github";
    /** The user must be a member of one of these organizations. */
    allowedOrganizations?: UniqueList<ConfiguredText>;
    /** The user must be a member of one of the teams with these IDs. */
    allowedTeamIds?: readonly PositiveInteger[];
}

/** GitLab. With gitlab.com, groups or domains are required. */
export interface GitlabLogin extends AllowedPeople, RoleMapping, LoginProviderCommon {
    /** @unique */
    type: "gitlab";
    /** URL of a self-managed GitLab, `https://gitlab.example.org`; gitlab.com by default. */
    url?: ConfiguredUrl;
}

/** Google. Anyone can create an account there, so groups or domains are required. */
export interface GoogleLogin extends AllowedPeople, RoleMapping, LoginProviderCommon {
    /** @unique */
    type: "google";
}

/** Microsoft Entra ID with a single tenant; the application's roles become Grafana roles. */
export interface AzureadLogin
    extends AllowedPeople, Pick<RoleMapping, "roleAttributeStrict">, LoginProviderCommon {
    /** @unique */
    type: "azuread";
    /** Tenant (directory) ID, a UUID. */
    tenantId: TenantId;
}

/** Okta. */
export interface OktaLogin extends AllowedPeople, RoleMapping, LoginProviderCommon {
    /** @unique */
    type: "okta";
    /** `https://example.okta.com`, or a custom authorization server, `https://example.okta.com/oauth2/default`. */
    url: ConfiguredUrl;
}

/** Any other OpenID Connect provider. Without groups or domains, the provider alone decides who may sign in. */
export interface GenericLogin extends AllowedPeople, RoleMapping, LoginProviderCommon {
    /** @unique */
    type: "generic";
    /** Authorization endpoint. */
    authUrl: ConfiguredUrl;
    /** Token endpoint. */
    tokenUrl: ConfiguredUrl;
    /** User info endpoint, the provider's `userinfo_endpoint`. */
    apiUrl: ConfiguredUrl;
    /** JMESPath expression for the user's groups; `groups` by default. */
    groupsAttributePath?: ConfiguredText;
    /** JMESPath expression for the user name; `login` or `username`, else the e-mail address, by default. */
    loginAttributePath?: ConfiguredText;
    /** JMESPath expression for the e-mail address; `email` by default. */
    emailAttributePath?: ConfiguredText;
    /** JMESPath expression for the display name; `name` by default. */
    nameAttributePath?: ConfiguredText;
}

/** An identity provider that authenticates Grafana's users. */
export type LoginProvider = GithubLogin | GitlabLogin | GoogleLogin | AzureadLogin | OktaLogin | GenericLogin;

/** How users sign in to the stack's own Grafana, in addition to its `admin`. */
export interface GrafanaLoginSpec {
    /** At most one provider of each type. */
    providers: SomeOf<LoginProvider>;
    /** Role of users that a provider assigns none; Viewer by default. */
    defaultRole?: GrafanaRole;
    /** Whether the login form for user names and passwords is hidden; false by default. Updates are not affected, since they
     *  use the API. */
    disableLoginForm?: boolean;
}
