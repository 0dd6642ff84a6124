import type { AlertOverrides } from "../../rules";
import type { ImageName } from "../images";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import type { LogsSpec } from "../spec/logs";
import { collectorImagesOf } from "./logParts";
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
        // Without its door the stack is closed: what is published is for the host itself.
        ...(omit.includes("traefik") &&
            spec.edge && { edge: undefined, grafana: withoutWayBack(spec.grafana) }),
        ...(omit.includes("grafana") && { grafana: false }),
        ...(omit.includes("node") && spec.cronJobs && { cronJobs: [] }),
        ...(spec.logs && { logs: logsWithout(spec.logs, omit) }),
    };
    return { ...rest, ...(spec.alerts && { alerts: withoutAlerts(spec.alerts, lostAlerts(spec, rest)) }) };
}

/** Identity providers lead people back through the door, where Grafana has no other URL. */
function withoutWayBack(grafana: MonitoringSpec["grafana"]): MonitoringSpec["grafana"] {
    if (!grafana || grafana.login === undefined || grafana.externalUrl !== undefined) {
        return grafana;
    }
    return { ...grafana, login: undefined };
}

/** Without a collector Loki takes lines all the same; without Loki there is nothing to collect for. */
function logsWithout(logs: LogsSpec, omit: readonly string[]): LogsSpec | undefined {
    if (omit.includes("loki") || omit.includes("busybox")) {
        return undefined;
    }
    const isLost = collectorImagesOf(logs).some((image) => omit.includes(image));
    return isLost ? { ...logs, collector: false } : logs;
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
