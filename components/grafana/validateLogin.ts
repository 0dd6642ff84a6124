import type { Checker } from "../spec/checker";
import type { GrafanaLoginSpec } from "../spec/grafanaLogin";
import { validateLoginProvider } from "./validateLoginProvider";

/** Checks by whom people sign in, beyond each field by itself. */
export function validateLogin(checker: Checker, { providers }: Partial<GrafanaLoginSpec>): void {
    let automatic = 0;
    checker.eachObject("providers", providers, (part, provider) => {
        validateLoginProvider(part, provider);
        automatic += provider.autoLogin === true ? 1 : 0;
        // Grafana leads nobody anywhere where it could lead them to two places.
        if (provider.autoLogin === true && automatic > 1) {
            part.report("autoLogin", "must not be true for more than one provider", true);
        }
    });
}
