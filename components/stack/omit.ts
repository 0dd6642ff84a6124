import type { AlertOverrides } from "../../rules";
import type { ImageName } from "../images";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import { exportersOf, packsOf } from "./parts";

/** What a stack is nothing without. */
const indispensable: readonly string[] = ["prometheus", "alertmanager"] satisfies ImageName[];

/**
 * The spec without the parts whose images are named, for places where those images cannot be had.
 *
 * @throws Error where a part cannot be left out.
 */
export function withoutParts(spec: MonitoringSpec, omit: readonly string[]): MonitoringSpec {
    const needed = omit.find((name) => indispensable.includes(name));
    if (needed !== undefined) {
        throw new Error(`omit must not name a part that the stack is nothing without, got "${needed}"`);
    }
    if (omit.length === 0) {
        return spec;
    }
    const rest: MonitoringSpec = {
        ...spec,
        exporters: exportersOf(spec).filter(({ kind }) => !omit.includes(kind)),
        ...(omit.includes("grafana") && { grafana: false }),
        ...(omit.includes("node") && spec.cronJobs && { cronJobs: [] }),
    };
    return { ...rest, ...(spec.alerts && { alerts: withoutAlerts(spec.alerts, lostAlerts(spec, rest)) }) };
}

/** What is not there cannot be tuned. */
function withoutAlerts(overrides: AlertOverrides, lost: ReadonlySet<string>): AlertOverrides {
    return Object.fromEntries(Object.entries(overrides).filter(([name]) => !lost.has(name)));
}

function lostAlerts(before: MonitoringSpec, after: MonitoringSpec): Set<string> {
    const alerts = (spec: MonitoringSpec) => packsOf(spec).flatMap((pack) => Object.keys(pack.alerts));
    const left = new Set(alerts(after));
    return new Set(alerts(before).filter((name) => !left.has(name)));
}
