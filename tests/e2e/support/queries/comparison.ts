import { catalogue, type MetricsSource } from "../../../../metrics";
import type { Prometheus } from "../prometheus";
import type { Answers } from "./answers";

/** How what a program exposes differs from the catalogue. */
export interface Comparison {
    /** The program's name in the catalogue. */
    name: string;
    /** Metrics, and labels of known ones, that the catalogue does not have. */
    unknown: string[];
    /** Metrics that should always be there and are not. */
    missing: string[];
}

const scrape = sourceOf("scrape");

/** Compares what jobs have with the catalogue; nothing for a program of another version than the catalogue's. */
export async function compareWithCatalogue(
    name: string,
    jobs: readonly string[],
    { prometheus, answers }: { prometheus: Prometheus; answers: Answers },
    /** Names that series of the jobs have by other ways: recording rules, files of text. */
    others: ReadonlySet<string>,
): Promise<Comparison | undefined> {
    const source = sourceOf(name);
    const infos = await prometheus.query(`{__name__=~".+_(build|version)_info", job="${jobs[0]}"}`);
    const versions = infos.flatMap(({ labels }) => [labels.version, labels.cadvisorVersion]);
    if (!versions.some((version) => version?.replace(/^v/, "") === source.version)) {
        return undefined;
    }
    return await compareNames(name, jobs, answers, others);
}

/** Compares what jobs have with the catalogue, whatever version the program says that it is. */
export async function compareNames(
    name: string,
    jobs: readonly string[],
    answers: Answers,
    others: ReadonlySet<string>,
): Promise<Comparison> {
    const source = sourceOf(name);
    const exposed = new Map(
        (await Promise.all(jobs.map((job) => answers.series(job)))).flatMap((each) => [...each]),
    );
    const strange = [...exposed].flatMap(([metric, labels]) =>
        others.has(metric) ? [] : strangeTo(source, metric, labels),
    );
    const seen = new Set([...exposed.keys()].flatMap((metric) => [metric, baseOf(metric)]));
    const always = Object.entries(source.metrics).filter(
        ([, { when, origin = source.origin }]) => when === undefined && origin === "captured",
    );
    return {
        name,
        unknown: strange,
        missing: always.map(([metric]) => metric).filter((metric) => !seen.has(metric)),
    };
}

function sourceOf(name: string): MetricsSource {
    const source = catalogue.find((each) => each.name === name);
    if (source === undefined) {
        throw new Error(`the catalogue does not know ${name}`);
    }
    return source;
}

function strangeTo(
    { metrics, openPrefixes = [] }: MetricsSource,
    metric: string,
    labels: ReadonlySet<string>,
): string[] {
    const known = metrics[metric] ?? metrics[baseOf(metric)] ?? scrape.metrics[metric];
    if (known === undefined) {
        return openPrefixes.some((prefix) => metric.startsWith(prefix)) ? [] : [metric];
    }
    const own = new Set([...known.labels, "job", "instance", "le", "quantile"]);
    const strange = [...labels].filter((label) => !own.has(label));
    return strange.length === 0 ? [] : [`${metric}{${strange.join()}}`];
}

/** The name that a histogram or a summary stands under. */
function baseOf(metric: string): string {
    return metric.replace(/_(bucket|sum|count)$/, "");
}
