import type { ExporterKind } from "../components/spec/exporters";
import { alertmanagerRules } from "./alertmanager";
import { hostRules } from "./host";
import { mysqlRules } from "./mysql";
import { postgresRules } from "./postgres";
import { notificationRules, prometheusRules } from "./prometheus";
import { redisRules } from "./redis";
import { withRunbooks } from "./runbooks";
import { targetRules } from "./targets";
import type { RuleGroup } from "./types";
import { watchdogRules } from "./watchdog";

/** What a stack has that rules can be about. */
export interface Present {
    exporters: readonly ExporterKind[];
    /** Whether alerts are handed to an Alertmanager of the stack. */
    alertmanager: boolean;
    /** URL of the folder with the pages of `runbooks/`; alerts name the page's path without it. */
    runbookBaseUrl?: string;
}

/** Rules by the kind of exporter that has their metrics; a kind without rules is watched by TargetDown alone. */
const exporterRules: Partial<Record<ExporterKind, RuleGroup>> = {
    node: hostRules,
    redis: redisRules,
    postgres: postgresRules,
    mysql: mysqlRules,
};

/** The rules for what is there, and for nothing else. */
export function rulesFor(present: Present): RuleGroup[] {
    const kinds = new Set(present.exporters);
    const groups = [
        watchdogRules,
        targetRules,
        prometheusRules,
        ...(present.alertmanager ? [notificationRules, alertmanagerRules] : []),
        ...Object.entries(exporterRules)
            .filter(([kind]) => kinds.has(kind as ExporterKind))
            .map(([, group]) => group),
    ];
    return withRunbooks(groups, present.runbookBaseUrl);
}
