import type { Dashboard } from "../dashboards/types";
import type { Present } from "../rules";
import type { RuleGroup } from "../rules/types";
import type { AllOffers, Offers } from "./offers";
import type { ServerSetPlan } from "./server/serverSetPlan";
import type { Checker } from "./spec/checker";
import type { Files } from "./spec/files";
import type { MonitoringSpec } from "./monitoringSpec";

/** What follows from a spec and the offers of its parts: what there is, and the rules and dashboards about it. */
export interface Facts {
    offers: AllOffers;
    /** What rules and dashboards can be about. */
    present: Present;
    /** Rules of Prometheus: the project's own, then those of the spec. */
    ruleGroups: readonly RuleGroup[];
    /** The project's own rules of Loki. */
    logRuleGroups: readonly RuleGroup[];
    /** All rules, whichever server evaluates them: those that receivers are notified of. */
    allRuleGroups: readonly RuleGroup[];
    dashboards: readonly Dashboard[];
}

/** What a part is planned from, in addition to its own settings. */
export interface Surroundings extends Facts {
    spec: MonitoringSpec;
    /** Pages about alerts that Prometheus serves, by file name. */
    pages: Files;
    /** Whether the host has IPv6 addresses that people connect to. */
    ipv6: boolean;
    /** Identifies what all other parts deploy; known to Prometheus alone, which is planned last. */
    others?: string;
}

/** A part, ready to be deployed. */
export interface PartPlan extends ServerSetPlan {
    /** Public URLs of its servers, by role. */
    urls: Readonly<Record<string, string>>;
    /** Files that no server reads from its configuration volume, by path; none by default. */
    files?: Files;
}

/**
 * A part of a stack: all that the stack knows of it.
 *
 * Its key in the registry is the field of the spec, the `vigie:` key, the folder of its code and the name of its
 * component in the stack.
 */
export interface Part<Plan extends PartPlan = PartPlan> {
    /** Name of its component class. */
    component: string;
    /** A valid spec of all that it has, for parts that a stack lacks by default. */
    example?: Partial<MonitoringSpec>;
    /** Checks its own settings, which may be anything, with the paths below its key. */
    validate?(checker: Checker, spec: MonitoringSpec): void;
    /** What it offers; nothing where the spec leaves it out. */
    offers(spec: MonitoringSpec): Offers | undefined;
    /** Plans it; called only where it offers something. */
    plan(surroundings: Surroundings): Plan;
    /** The spec without what needs one of these images; the stack cannot do without a part that lacks this function. */
    without?(spec: MonitoringSpec, images: readonly string[]): MonitoringSpec;
}
