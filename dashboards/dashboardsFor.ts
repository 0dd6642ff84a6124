import type { ExporterKind, Overrides, Present } from "../rules";
import { api } from "./api";
import { blackbox } from "./blackbox";
import { containers } from "./containers";
import { cron } from "./cron";
import { kafka } from "./kafka";
import { logs } from "./logs";
import { monitoring } from "./monitoring";
import { mysql } from "./mysql";
import { nginx } from "./nginx";
import { overview } from "./overview";
import { postgres } from "./postgres";
import { pushgateway } from "./pushgateway";
import { redis } from "./redis";
import { system } from "./system";
import type { Dashboard } from "./types";

/** Dashboards by the kind of exporter that has their metrics, in the order in which they are listed. */
const exporterDashboards: Partial<Record<ExporterKind, Dashboard>> = {
    node: system,
    cadvisor: containers,
    kafka,
    postgres,
    redis,
    mysql,
    nginx,
    blackbox,
};

/** Dashboards by the key of the optional part that has their metrics, in the order in which they are listed. */
const partDashboards: Readonly<Record<string, Dashboard>> = { pushgateway };

/** The dashboards for the parts of a stack, with the thresholds of the tuned alerts; the overview first. */
export function dashboardsFor(present: Present, overrides: Overrides = {}): Dashboard[] {
    return everyDashboard(present).map((dashboard) => ({
        ...dashboard,
        build: (context) => dashboard.build({ ...context, overrides }),
    }));
}

function everyDashboard(present: Present): Dashboard[] {
    const { services = [], cronJobs = [] } = present;
    return [
        overview(present),
        ...(services.length === 0 ? [] : [api(services)]),
        ...(cronJobs.length === 0 ? [] : [cron(cronJobs)]),
        ...registered(exporterDashboards, present.exporters),
        ...registered(partDashboards, present.parts),
        ...(present.loki === true ? [logs(present.collector)] : []),
        monitoring(present),
    ];
}

/** The dashboards under keys that a stack has, in the order in which they are registered. */
function registered(
    dashboards: Readonly<Record<string, Dashboard>>,
    keys: readonly string[] = [],
): Dashboard[] {
    return Object.entries(dashboards).flatMap(([key, dashboard]) => (keys.includes(key) ? [dashboard] : []));
}
