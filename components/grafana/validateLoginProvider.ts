import type { Checker } from "../spec/checker";
import type { LoginProvider } from "../spec/grafanaLogin";

const people = ["allowedGroups", "allowedDomains"];

/** Where everybody may have an account, whatever the provider is called. */
const everybodys =
    /^https?:\/\/(accounts\.google\.com|github\.com|gitlab\.com|login\.microsoftonline\.com\/(common|consumers|organizations))(:\d+)?(\/|$)/;

/** Checks an identity provider, beyond each field by itself. */
export function validateLoginProvider(checker: Checker, provider: LoginProvider): void {
    if (provider.type !== "azuread") {
        const { roleAttributePath, roleAttributeStrict } = provider;
        if (roleAttributeStrict === true && roleAttributePath === undefined) {
            checker.report(
                "roleAttributePath",
                "must be set with roleAttributeStrict: every sign-in would be denied",
                undefined,
            );
        }
    }
    validateRestriction(checker, provider);
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
        default:
            return [];
    }
}

function isForEverybody(url: unknown): boolean {
    return typeof url === "string" && everybodys.test(url.toLowerCase());
}

function isEmptyList(value: unknown): boolean {
    return Array.isArray(value) && value.length === 0;
}
