/** Unit suffixes of metric names in OpenMetrics: the base units, and `ratio`. */
const units = [
    "amperes",
    "bytes",
    "celsius",
    "decibels",
    "grams",
    "hertz",
    "joules",
    "meters",
    "percent",
    "ratio",
    "seconds",
    "volts",
    "watts",
];

/** The unit in the name of a metric: `node_cpu_seconds_total` is in seconds. */
export function unitOf(name: string): string | undefined {
    const words = name.replace(/_(total|created)$/, "").split("_");
    return units.find((unit) => unit === words.at(-1));
}
