import type { PositiveInteger, SomeOf, UniqueList } from "../schema/types";
import type { SecretRef } from "./secretRef";

/** One line of text that is not empty, without `${…}` and `$__…{…}`, which Grafana would fill in. */
export type ConfiguredText = string;

/** The same as an `http://` or `https://` URL. */
export type ConfiguredUrl = string;

/** One scope, without blanks. */
export type OAuthScope = string;

/** A domain such as `example.org`, without `@`. */
export type MailDomain = string;

/** The id of a directory, a UUID. */
export type TenantId = string;

/** A role in Grafana. */
export type GrafanaRole = "Admin" | "Editor" | "Viewer" | "None";

/** What is the same for every identity provider. */
export interface LoginProviderCommon {
    /** Id of the application that is registered there, with Grafana's URL and `/login/<type>` as the callback;
     *  `/login/generic_oauth` for `generic`. */
    clientId: ConfiguredText;
    clientSecret: SecretRef;
    /** What the button says; the provider's own name by default. */
    name?: ConfiguredText;
    /** Whether who comes for the first time gets an account; true by default. */
    allowSignUp?: boolean;
    /** Whether people are led there without being asked, which one provider may do; false by default. */
    autoLogin?: boolean;
    /** OAuth scopes; what the options here need by default. */
    scopes?: UniqueList<OAuthScope>;
    /** Whether the exchange is protected by PKCE; true by default. */
    pkce?: boolean;
}

/** How what a provider tells of a person becomes a role. */
export interface RoleMapping {
    /** JMESPath that leads to Admin, Editor, Viewer or None, at each sign-in anew; by default roles are given in Grafana,
     *  and stay. */
    roleAttributePath?: ConfiguredText;
    /** Whether who gets no role that way is refused; false by default: they get the default role. */
    roleAttributeStrict?: boolean;
}

/** Where an account may be: everybody where neither is given. */
export interface AllowedPeople {
    /** Groups of which a person must have one; all by default. */
    allowedGroups?: UniqueList<ConfiguredText>;
    /** Domains of e-mail addresses, `example.org`, of which a person must have one; all by default. */
    allowedDomains?: UniqueList<MailDomain>;
}

/** GitHub, where everybody may have an account: one of the two lists must be there. */
export interface GithubLogin extends RoleMapping, LoginProviderCommon {
    /** @unique */
    type: "github";
    /** Names of organizations of which a person must be a member of one. */
    allowedOrganizations?: UniqueList<ConfiguredText>;
    /** Numbers of teams of which a person must be in one. */
    allowedTeamIds?: readonly PositiveInteger[];
}

/** GitLab: at gitlab.com groups or domains must be there. */
export interface GitlabLogin extends AllowedPeople, RoleMapping, LoginProviderCommon {
    /** @unique */
    type: "gitlab";
    /** One of your own, `https://gitlab.example.org`; gitlab.com by default. */
    url?: ConfiguredUrl;
}

/** Google, where everybody may have an account: groups or domains must be there. */
export interface GoogleLogin extends AllowedPeople, RoleMapping, LoginProviderCommon {
    /** @unique */
    type: "google";
}

/** Entra ID, of one tenant; the application's own roles become those in Grafana. */
export interface AzureadLogin
    extends AllowedPeople, Pick<RoleMapping, "roleAttributeStrict">, LoginProviderCommon {
    /** @unique */
    type: "azuread";
    /** Directory id, a UUID. */
    tenantId: TenantId;
}

/** Okta. */
export interface OktaLogin extends AllowedPeople, RoleMapping, LoginProviderCommon {
    /** @unique */
    type: "okta";
    /** `https://example.okta.com`, or an authorization server of one's own, `https://example.okta.com/oauth2/default`. */
    url: ConfiguredUrl;
}

/** Any other provider that speaks OpenID Connect; it alone decides who may come, where neither groups nor domains do. */
export interface GenericLogin extends AllowedPeople, RoleMapping, LoginProviderCommon {
    /** @unique */
    type: "generic";
    /** Where people are sent to sign in. */
    authUrl: ConfiguredUrl;
    /** Where Grafana fetches tokens. */
    tokenUrl: ConfiguredUrl;
    /** Where Grafana asks who a person is: the provider's `userinfo_endpoint`. */
    apiUrl: ConfiguredUrl;
    /** JMESPath to a person's groups; `groups` by default. */
    groupsAttributePath?: ConfiguredText;
    /** JMESPath to the user's name; `login` or `username`, else the e-mail address, by default. */
    loginAttributePath?: ConfiguredText;
    /** JMESPath to the e-mail address; `email` by default. */
    emailAttributePath?: ConfiguredText;
    /** JMESPath to the name that is shown; `name` by default. */
    nameAttributePath?: ConfiguredText;
}

/** Who tells Grafana that a person is who they say. */
export type LoginProvider = GithubLogin | GitlabLogin | GoogleLogin | AzureadLogin | OktaLogin | GenericLogin;

/** How people sign in to the stack's own Grafana, beside its `admin`. */
export interface GrafanaLoginSpec {
    /** Each type once at most. */
    providers: SomeOf<LoginProvider>;
    /** Role of whom a provider gives none; Viewer by default. */
    defaultRole?: GrafanaRole;
    /** Whether the form for names and passwords is away; false by default. The update goes on by the API. */
    disableLoginForm?: boolean;
}
