import { type Checker, isObject } from "../spec/checker";
import type { GrafanaLoginSpec } from "../spec/grafanaLogin";
import { boolean, oneOf } from "../spec/rules";
import { validateLoginProvider } from "./validateLoginProvider";

/** Checks by whom people sign in. */
export function validateLogin(checker: Checker, login: GrafanaLoginSpec): void {
    if (!checker.object(login, ["providers", "defaultRole", "disableLoginForm"])) {
        return;
    }
    checker.optional("defaultRole", login.defaultRole, oneOf("Admin", "Editor", "Viewer", "None"));
    checker.optional("disableLoginForm", login.disableLoginForm, boolean);
    const providers: unknown = login.providers;
    if (!Array.isArray(providers) || providers.length === 0) {
        checker.report("providers", "must be a list with one entry at least", providers && "(not shown)");
        return;
    }
    checker.each("providers", login.providers, validateLoginProvider);
    checker.unique("providers", login.providers, "type");
    validateAutoLogin(checker, providers);
}

/** Grafana leads nobody anywhere where it could lead them to two places. */
function validateAutoLogin(checker: Checker, providers: readonly unknown[]): void {
    const automatic = providers.flatMap((provider, index) =>
        isObject(provider) && provider.autoLogin === true ? [index] : [],
    );
    for (const index of automatic.slice(1)) {
        checker
            .at("providers")
            .at(index)
            .report("autoLogin", "must not be true for more than one provider", true);
    }
}
