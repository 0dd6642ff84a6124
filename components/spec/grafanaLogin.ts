import type { SecretRef } from "./secretRef";

/** A role in Grafana. */
export type GrafanaRole = "Admin" | "Editor" | "Viewer" | "None";

/** What is the same for every identity provider. */
export interface LoginProviderCommon {
    /** Id of the application that is registered there, with Grafana's URL and `/login/<type>` as the callback;
     *  `/login/generic_oauth` for `generic`. */
    clientId: string;
    clientSecret: SecretRef;
    /** What the button says; the provider's own name by default. */
    name?: string;
    /** Whether who comes for the first time gets an account; true by default. */
    allowSignUp?: boolean;
    /** Whether people are led there without being asked, which one provider may do; false by default. */
    autoLogin?: boolean;
    /** OAuth scopes; what the options here need by default. */
    scopes?: readonly string[];
    /** Whether the exchange is protected by PKCE; true by default. */
    pkce?: boolean;
}

/** How what a provider tells of a person becomes a role. */
export interface RoleMapping {
    /** JMESPath that leads to Admin, Editor, Viewer or None, at each sign-in anew; by default roles are given in Grafana,
     *  and stay. */
    roleAttributePath?: string;
    /** Whether who gets no role that way is refused; false by default: they get the default role. */
    roleAttributeStrict?: boolean;
}

/** Where an account may be: everybody where neither is given. */
export interface AllowedPeople {
    /** Groups of which a person must have one; all by default. */
    allowedGroups?: readonly string[];
    /** Domains of e-mail addresses, `example.org`, of which a person must have one; all by default. */
    allowedDomains?: readonly string[];
}

/** GitHub, where everybody may have an account: one of the two lists must be there. */
export interface GithubLogin extends LoginProviderCommon, RoleMapping {
    type: "github";
    /** Names of organizations of which a person must be a member of one. */
    allowedOrganizations?: readonly string[];
    /** Numbers of teams of which a person must be in one. */
    allowedTeamIds?: readonly number[];
}

/** GitLab: at gitlab.com groups or domains must be there. */
export interface GitlabLogin extends LoginProviderCommon, RoleMapping, AllowedPeople {
    type: "gitlab";
    /** One of your own, `https://gitlab.example.org`; gitlab.com by default. */
    url?: string;
}

/** Google, where everybody may have an account: groups or domains must be there. */
export interface GoogleLogin extends LoginProviderCommon, RoleMapping, AllowedPeople {
    type: "google";
}

/** Entra ID, of one tenant; the application's own roles become those in Grafana. */
export interface AzureadLogin
    extends LoginProviderCommon, AllowedPeople, Pick<RoleMapping, "roleAttributeStrict"> {
    type: "azuread";
    /** Directory id, a UUID. */
    tenantId: string;
}

/** Okta. */
export interface OktaLogin extends LoginProviderCommon, RoleMapping, AllowedPeople {
    type: "okta";
    /** `https://example.okta.com`, or an authorization server of one's own, `https://example.okta.com/oauth2/default`. */
    url: string;
}

/** Any other provider that speaks OpenID Connect; it alone decides who may come, where neither groups nor domains do. */
export interface GenericLogin extends LoginProviderCommon, RoleMapping, AllowedPeople {
    type: "generic";
    /** Where people are sent to sign in. */
    authUrl: string;
    /** Where Grafana fetches tokens. */
    tokenUrl: string;
    /** Where Grafana asks who a person is: the provider's `userinfo_endpoint`. */
    apiUrl: string;
    /** JMESPath to a person's groups; `groups` by default. */
    groupsAttributePath?: string;
    /** JMESPath to the user's name; `login` or `username`, else the e-mail address, by default. */
    loginAttributePath?: string;
    /** JMESPath to the e-mail address; `email` by default. */
    emailAttributePath?: string;
    /** JMESPath to the name that is shown; `name` by default. */
    nameAttributePath?: string;
}

/** Who tells Grafana that a person is who they say. */
export type LoginProvider = GithubLogin | GitlabLogin | GoogleLogin | AzureadLogin | OktaLogin | GenericLogin;

/** How people sign in to the stack's own Grafana, beside its `admin`. */
export interface GrafanaLoginSpec {
    /** Each type once at most. */
    providers: readonly LoginProvider[];
    /** Role of whom a provider gives none; Viewer by default. */
    defaultRole?: GrafanaRole;
    /** Whether the form for names and passwords is away; false by default. The update goes on by the API. */
    disableLoginForm?: boolean;
}
