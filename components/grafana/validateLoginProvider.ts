import { checkEntries } from "../spec/checkList";
import { type Checker, isKeyOf } from "../spec/checker";
import type { LoginProvider } from "../spec/grafanaLogin";
import { boolean, httpUrl, oneOf, positiveInteger } from "../spec/rules";
import { configuredText, mailDomain, scope, uuid } from "./loginRules";

const common = ["type", "clientId", "clientSecret", "name", "allowSignUp", "autoLogin", "scopes", "pkce"];
const roles = ["roleAttributePath", "roleAttributeStrict"];
const people = ["allowedGroups", "allowedDomains"];
const generic = [
    ...["authUrl", "tokenUrl", "apiUrl"],
    ...["groupsAttributePath", "loginAttributePath", "emailAttributePath", "nameAttributePath"],
];

/** Where everybody may have an account, whatever the provider is called. */
const everybodys =
    /^https?:\/\/(accounts\.google\.com|github\.com|gitlab\.com|login\.microsoftonline\.com\/(common|consumers|organizations))(:\d+)?(\/|$)/;

/** What a provider of a type has beside what all have; an unknown type may have any of it. */
const options: Record<LoginProvider["type"], readonly string[]> = {
    github: [...roles, "allowedOrganizations", "allowedTeamIds"],
    gitlab: [...roles, ...people, "url"],
    google: [...roles, ...people],
    azuread: [...people, "roleAttributeStrict", "tenantId"],
    okta: [...roles, ...people, "url"],
    generic: [...roles, ...people, ...generic],
};

/** Checks an identity provider. */
export function validateLoginProvider(checker: Checker, provider: LoginProvider): void {
    const type: unknown = (provider as LoginProvider | null)?.type;
    const known = isKeyOf(options, type) ? options[type] : Object.values(options).flat();
    if (!checker.object(provider, [...common, ...new Set(known)])) {
        return;
    }
    checker.required("type", provider.type, oneOf(...(Object.keys(options) as LoginProvider["type"][])));
    checker.required("clientId", provider.clientId, configuredText);
    checker.requiredSecret("clientSecret", provider.clientSecret);
    checker.optional("name", provider.name, configuredText);
    checker.optional("allowSignUp", provider.allowSignUp, boolean);
    checker.optional("autoLogin", provider.autoLogin, boolean);
    checker.optional("pkce", provider.pkce, boolean);
    checkEntries(checker, "scopes", provider.scopes, scope);
    if (isKeyOf(options, type)) {
        validateOwn(checker, provider);
        validateRestriction(checker, provider);
    }
}

function validateOwn(checker: Checker, provider: LoginProvider): void {
    checker.optional("roleAttributeStrict", provider.roleAttributeStrict, boolean);
    if (provider.type === "azuread") {
        checker.required("tenantId", provider.tenantId, uuid);
    } else {
        validateRoles(checker, provider);
    }
    if (provider.type === "github") {
        checkEntries(checker, "allowedOrganizations", provider.allowedOrganizations, configuredText);
        checker.each("allowedTeamIds", provider.allowedTeamIds, (part, id) => {
            part.required("", id, positiveInteger);
        });
        return;
    }
    checkEntries(checker, "allowedGroups", provider.allowedGroups, configuredText);
    checkEntries(checker, "allowedDomains", provider.allowedDomains, mailDomain);
    if (provider.type === "gitlab") {
        checker.optional("url", provider.url, httpUrl, configuredText);
    } else if (provider.type === "okta") {
        checker.required("url", provider.url, httpUrl, configuredText);
    } else if (provider.type === "generic") {
        for (const field of ["authUrl", "tokenUrl", "apiUrl"] as const) {
            checker.required(field, provider[field], httpUrl, configuredText);
        }
        for (const field of ["groups", "login", "email", "name"] as const) {
            const name = `${field}AttributePath` as const;
            checker.optional(name, provider[name], configuredText);
        }
    }
}

function validateRoles(checker: Checker, provider: Exclude<LoginProvider, { type: "azuread" }>): void {
    const { roleAttributePath, roleAttributeStrict } = provider;
    checker.optional("roleAttributePath", roleAttributePath, configuredText);
    if (roleAttributeStrict === true && roleAttributePath === undefined) {
        checker.report(
            "roleAttributePath",
            "must be set beside roleAttributeStrict: everybody would be refused",
            undefined,
        );
    }
}

/** Where everybody may have an account, an account says nothing. */
function validateRestriction(checker: Checker, provider: LoginProvider): void {
    const needed = restrictionsOf(provider);
    const lists = needed.map((field) => (provider as unknown as Record<string, unknown>)[field]);
    // A list that is none is told of already.
    if (needed.length > 0 && lists.every((list) => list === undefined || isEmptyList(list))) {
        checker.report(
            needed[0] ?? "",
            `must have an entry, or ${needed[1] ?? ""}: everybody with an account there could sign in`,
            lists[0],
        );
    }
}

function restrictionsOf(provider: LoginProvider): readonly string[] {
    switch (provider.type) {
        case "github":
            return ["allowedOrganizations", "allowedTeamIds"];
        case "google":
            return ["allowedDomains", "allowedGroups"];
        case "gitlab":
            return provider.url === undefined || isForEverybody(provider.url) ? people : [];
        case "generic":
            return isForEverybody(provider.authUrl) ? people : [];
        case "azuread":
        case "okta":
            return [];
    }
}

function isForEverybody(url: unknown): boolean {
    return typeof url === "string" && everybodys.test(url.toLowerCase());
}

function isEmptyList(value: unknown): boolean {
    return Array.isArray(value) && value.length === 0;
}
