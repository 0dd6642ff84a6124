import type { CatalogueMetric, MetricsSource, MetricType } from "../../metrics";
import { nearestName } from "./nearestName";

/** What is known about the series of a metric name. */
export interface KnownSeries {
    name: string;
    /** `bucket`, `sum` and `count` are the parts of a histogram or a summary. */
    type: MetricType | "bucket" | "sum" | "count";
    /** Labels in addition to `job` and `instance`; undefined if unknown. */
    labels: readonly string[] | undefined;
    unit?: string;
    /** The exporter and its version: `node 1.12.1`. */
    from: string;
    /** The expression, if a recording rule produces it. */
    recordedAs?: string;
}

/** Metrics that an application declares. */
export interface DeclaredMetrics {
    name: string;
    metrics?: Readonly<
        Record<string, { type: MetricType; labels?: readonly string[]; unit?: string; help?: string }>
    >;
}

/** A metric that a recording rule produces. */
export interface RecordedMetric {
    name: string;
    expr: string;
    /** Labels that the rule sets. */
    labels: readonly string[];
}

/** The known metrics, by name. */
export class MetricIndex {
    private readonly series = new Map<string, KnownSeries>();
    /** Number of metrics of each source by first word: `redis` → `redis 1.67.0` → 217. */
    private readonly families = new Map<string, Map<string, number>>();
    /** Cache of `nearest`: dashboards use the same names many times. */
    private readonly nearestNames = new Map<string, string | undefined>();

    public find(name: string): KnownSeries | undefined {
        return this.series.get(name);
    }

    /** The source with the most metrics that begin with the same word. */
    public familyOf(name: string): string | undefined {
        const sources = [...(this.families.get(firstWord(name)) ?? [])];
        return sources.sort(([, a], [, b]) => b - a)[0]?.[0];
    }

    /** The closest known name with the same first word, if close enough for a suggestion. */
    public nearest(name: string): string | undefined {
        if (!this.nearestNames.has(name)) {
            const word = firstWord(name);
            const candidates = [...this.series.keys()].filter((known) => known.startsWith(word));
            this.nearestNames.set(name, nearestName(name, candidates));
        }
        return this.nearestNames.get(name);
    }

    /** The index extended by recording rules. */
    public withRecords(records: readonly RecordedMetric[]): MetricIndex {
        const index = new MetricIndex();
        this.families.forEach((sources, word) => index.families.set(word, sources));
        this.series.forEach((known) => index.series.set(known.name, known));
        for (const { name, expr, labels } of records) {
            const before = index.series.get(name);
            if (before === undefined || before.from === recorded) {
                // If two rules record the same name differently, only its existence is known.
                const isSame = before === undefined || before.recordedAs === expr;
                const what = isSame ? { labels, recordedAs: expr } : { labels: undefined };
                index.series.set(name, { name, type: "unknown", from: recorded, ...what });
            }
        }
        return index;
    }

    /** Adds a metric with all its series. */
    public add(name: string, metric: Pick<CatalogueMetric, "type" | "labels" | "unit">, from: string): void {
        for (const series of seriesOf(name, metric, from)) {
            const before = this.series.get(series.name);
            this.series.set(series.name, before ? merged(before, series) : series);
        }
    }

    public addFamily(name: string, from: string): void {
        const word = firstWord(name);
        if (!commonWords.has(word)) {
            const sources = this.families.get(word) ?? new Map<string, number>();
            this.families.set(word, sources.set(from, (sources.get(from) ?? 0) + 1));
        }
    }
}

const recorded = "a recording rule";

/** Two programs can expose the same metric with different labels or types. */
function merged(a: KnownSeries, b: KnownSeries): KnownSeries {
    return {
        ...a,
        type: a.type === b.type ? a.type : "unknown",
        labels: a.labels && b.labels ? [...new Set([...a.labels, ...b.labels])] : undefined,
        unit: a.unit ?? b.unit,
    };
}

/** First words of metric names that any program may expose. */
const commonWords = new Set(["go", "process", "promhttp", "http", "up", "net", "grpc"]);

/** Builds the index of the metrics that exporters expose and applications declare. */
export function buildMetricIndex(
    sources: readonly MetricsSource[],
    applications: readonly DeclaredMetrics[] = [],
): MetricIndex {
    const index = new MetricIndex();
    for (const { name, version, metrics } of sources) {
        for (const [metric, known] of Object.entries(metrics)) {
            index.add(metric, known, `${name} ${version}`);
            index.addFamily(metric, `${name} ${version}`);
        }
    }
    for (const { name, metrics } of applications) {
        for (const [metric, { type, labels, unit }] of Object.entries(metrics ?? {})) {
            index.add(metric, { type, labels: labels ?? [], unit }, name);
        }
    }
    addOwnSeries(index);
    return index;
}

/** Series that Prometheus generates, https://prometheus.io/docs/concepts/jobs_instances/. */
function addOwnSeries(index: MetricIndex): void {
    index.add("up", { type: "gauge", labels: [], unit: "boolean" }, "Prometheus");
}

function* seriesOf(
    name: string,
    { type, labels, unit }: Pick<CatalogueMetric, "type" | "labels" | "unit">,
    from: string,
): Generator<KnownSeries> {
    if (type === "histogram" || type === "summary") {
        yield { name: `${name}_sum`, type: "sum", labels, unit, from };
        yield { name: `${name}_count`, type: "count", labels, from };
        if (type === "histogram") {
            yield { name: `${name}_bucket`, type: "bucket", labels: [...labels, "le"], from };
        }
        yield { name, type, labels: type === "summary" ? [...labels, "quantile"] : labels, unit, from };
    } else {
        yield { name, type, labels, unit, from };
    }
}

function firstWord(name: string): string {
    return name.split(/[_:]/, 1)[0] ?? name;
}
