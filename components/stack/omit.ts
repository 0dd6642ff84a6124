import type { ImageName } from "../images";
import type { MonitoringSpec } from "../monitoringSpec";
import { packsOf, presentOf } from "./facts";
import { partEntries } from "./registry";

/**
 * The spec without the parts whose images are named, for places where those images are unavailable.
 *
 * @throws Error where a required part would have to be left out.
 */
export function withoutParts(spec: MonitoringSpec, images: readonly string[]): MonitoringSpec {
    const required = images.find((name) => requiredImages.includes(name));
    if (required !== undefined) {
        throw new Error(`omit must not name an image of a required part, got "${required}"`);
    }
    if (images.length === 0) {
        return spec;
    }
    const rest = optionalParts.reduce((left, part) => part.without?.(left, images) ?? left, spec);
    return { ...rest, ...(spec.alerts && { alerts: withoutLost(spec.alerts, spec, rest) }) };
}

/** Images of the parts that a stack cannot do without. */
const requiredImages: readonly string[] = ["prometheus", "alertmanager"] satisfies ImageName[];

/** The edge first: what is behind it may be left out then. */
const optionalParts = partEntries()
    .reverse()
    .map(([, part]) => part);

/** An alert that is not there cannot be tuned. */
function withoutLost(
    overrides: NonNullable<MonitoringSpec["alerts"]>,
    before: MonitoringSpec,
    after: MonitoringSpec,
): NonNullable<MonitoringSpec["alerts"]> {
    const left = alertsOf(after);
    const lost = new Set([...alertsOf(before)].filter((name) => !left.has(name)));
    return Object.fromEntries(Object.entries(overrides).filter(([name]) => !lost.has(name)));
}

function alertsOf(spec: MonitoringSpec): Set<string> {
    return new Set(packsOf(presentOf(spec)).flatMap((pack) => Object.keys(pack.alerts)));
}
