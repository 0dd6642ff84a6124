import type { ImageName } from "../images";
import type { MonitoringSpec } from "../spec/monitoringSpec";
import { exportersOf } from "./parts";

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
    return {
        ...spec,
        ...(omit.length > 0 && { exporters: exportersOf(spec).filter(({ kind }) => !omit.includes(kind)) }),
        ...(omit.includes("grafana") && { grafana: false }),
    };
}
