import type { Checker } from "../spec/checker";
import type { GrafanaLoginSpec } from "../spec/grafanaLogin";
import { validateLoginProvider } from "./validateLoginProvider";

/** Checks how users sign in, beyond each field on its own. */
export function validateLogin(checker: Checker, { providers }: Partial<GrafanaLoginSpec>): void {
    let automatic = 0;
    checker.eachObject("providers", providers, (part, provider) => {
        validateLoginProvider(part, provider);
        automatic += provider.autoLogin === true ? 1 : 0;
        // Grafana does not redirect if two providers ask for it.
        if (provider.autoLogin === true && automatic > 1) {
            part.report("autoLogin", "must not be true for more than one provider", true);
        }
    });
}
