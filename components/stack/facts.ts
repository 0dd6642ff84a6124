import { dashboardsFor } from "../../dashboards";
import { logPacksFor, logRulesFor, type PackContext, packsFor, type Present, rulesFor } from "../../rules";
import { dashboardUrls } from "../grafana/place";
import type { Pack } from "../../rules/pack";
import type { MonitoringSpec } from "../monitoringSpec";
import type { AllOffers } from "../offers";
import type { Facts } from "../part";
import { offersOf } from "./offers";

/** Derives the facts of a valid spec. */
export function factsOf(spec: MonitoringSpec): Facts {
    const offers = offersOf(spec);
    const present = presentOf(spec, offers);
    const dashboards = dashboardsFor(present, spec.alerts);
    const links: PackContext = {
        runbooks: offers.runbooks,
        dashboards: dashboardUrls(offers.grafana, dashboards),
    };
    const ruleGroups = [...rulesFor(present, spec.alerts, links), ...(spec.ruleGroups ?? [])];
    const logRuleGroups = logRulesFor(present, spec.alerts, links);
    return {
        offers,
        present,
        ruleGroups,
        logRuleGroups,
        allRuleGroups: [...ruleGroups, ...logRuleGroups, ...(spec.logs?.ruleGroups ?? [])],
        dashboards,
    };
}

/** The packs of rules for what a stack has, those about logs too. */
export function packsOf(present: Present): readonly Pack[] {
    return [...packsFor(present), ...logPacksFor(present)];
}

/** What a stack has that rules and dashboards can be about; rules of its own and overrides may still be wrong. */
export function presentOf(spec: MonitoringSpec, offers: AllOffers = offersOf(spec)): Present {
    const { applications = [], cronJobs = [] } = spec;
    return {
        exporters: [],
        alertmanager: false,
        ...offers.present,
        services: applications.flatMap(({ name, job, http }) => (http ? [{ name, job, http }] : [])),
        cronJobs,
    };
}
