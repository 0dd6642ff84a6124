import { Checker } from "../spec/checker";
import type { Fault } from "../spec/fault";
import { missingSecrets } from "../spec/missingSecrets";
import { positiveInteger } from "../spec/rules";
import { secretsIn } from "../spec/secretsIn";
import { credentialOf, type GrafanaInput } from "./plan";
import { validateGrafana } from "./validateGrafana";
import { grafanaUid } from "./validateUid";

/** All faults of the component's arguments, with their paths; `secrets` are the names of the given secrets. */
export function validateGrafanaInput(input: GrafanaInput<unknown>, secrets: readonly string[]): Fault[] {
    const checker = new Checker();
    const { name, spec = {}, scrapeIntervalSeconds, dashboards, lokiUrl } = input;
    checker.required("name", name, grafanaUid);
    checker.optional("scrapeIntervalSeconds", scrapeIntervalSeconds, positiveInteger);
    validateGrafana(checker.at("spec"), spec, { hasLoki: lokiUrl !== undefined });
    checker.each("dashboards", dashboards, (part, dashboard) => {
        part.required("uid", dashboard.uid, grafanaUid);
    });
    checker.unique("dashboards", dashboards, "uid");
    const uses = secretsIn({ ...spec, adminPassword: credentialOf(spec) }, "spec");
    return [...checker.faults, ...missingSecrets(uses, secrets)];
}
