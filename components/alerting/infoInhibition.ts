import type { AlertingSpec, InhibitRule } from "../spec/alerting";
import { nobody, watchdog } from "./heartbeat";
import { parseMatchers } from "./matcher";
import type { RouteNode } from "./routeNode";

/** The alert that fires for info alerts without a more severe one. It only inhibits, and is never sent to a person. */
export const infoInhibitor = "InfoInhibitor";

/** Where the branch for it stands in a spec. */
export const inhibitionPath = "defaultInhibition";

/** Whether info alerts are sent only in addition to more severe ones. */
export function holdsInformationBack({ defaultInhibition }: AlertingSpec): boolean {
    return defaultInhibition ?? true;
}

/** Inhibits info alerts on their own: those with equal job and instance, for which InfoInhibitor fires. */
export const informationRule: InhibitRule = {
    source: [`alertname="${infoInhibitor}"`],
    target: ['severity="info"', `alertname!~"${watchdog}|${infoInhibitor}"`],
    equal: ["job", "instance"],
};

/** The route that keeps InfoInhibitor itself from receivers. */
export const inhibitorBranch: RouteNode = {
    path: inhibitionPath,
    matchers: parseMatchers([`alertname="${infoInhibitor}"`]),
    continue: false,
    receiver: nobody,
    routes: [],
};
