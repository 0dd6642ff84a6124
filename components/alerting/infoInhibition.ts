import type { AlertingSpec, InhibitRule } from "../spec/alerting";
import { nobody, watchdog } from "./heartbeat";
import { parseMatchers } from "./matcher";
import type { RouteNode } from "./routeNode";

/** The alert that fires where there is information and nothing worse; it is there to inhibit, and nobody's to be told. */
export const infoInhibitor = "InfoInhibitor";

/** Where the branch for it stands in a spec. */
export const inhibitionPath = "defaultInhibition";

/** Whether information is told only beside something worse. */
export function holdsInformationBack({ defaultInhibition }: AlertingSpec): boolean {
    return defaultInhibition ?? true;
}

/** Information alone is not told: on equal job and instance, for which InfoInhibitor fires. */
export const informationRule: InhibitRule = {
    source: [`alertname="${infoInhibitor}"`],
    target: ['severity="info"', `alertname!~"${watchdog}|${infoInhibitor}"`],
    equal: ["job", "instance"],
};

/** The branch that keeps InfoInhibitor itself from people. */
export const inhibitorBranch: RouteNode = {
    path: inhibitionPath,
    matchers: parseMatchers([`alertname="${infoInhibitor}"`]),
    continue: false,
    receiver: nobody,
    routes: [],
};
