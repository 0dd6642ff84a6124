import type { Checker } from "../spec/checker";
import type { LoginProvider } from "../spec/grafanaLogin";

const people = ["allowedGroups", "allowedDomains"];

/** Providers where anyone can create an account, whatever type they are configured as. */
const everybodys =
    /^https?:\/\/(accounts\.google\.com|github\.com|gitlab\.com|login\.microsoftonline\.com\/(common|consumers|organizations))(:\d+)?(\/|$)/;

/** Checks an identity provider, beyond each field on its own. */
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

/** If anyone can create an account, an account proves nothing. */
function validateRestriction(checker: Checker, provider: LoginProvider): void {
    const needed = restrictionsOf(provider);
    const lists = needed.map((field) => (provider as unknown as Record<string, unknown>)[field]);
    // Another check reports a value that is not a list.
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
