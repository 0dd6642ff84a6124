import type { ConfigPlan } from "../server/configVolume/plan";
import type { ServicePlan } from "../server/servicePlan";
import type { LeafRule } from "../schema/commonRules";
import type { Checker } from "../spec/checker";
import type { ScrapeJob } from "../spec/scrapeJob";
import type { ExporterCommon } from "./common";

/** Where an exporter answers in the stack's network. */
export interface Endpoint {
    /** `redis-exporter:9121`. */
    target: string;
    /** `http://redis-exporter:9121`. */
    url: string;
}

/** The name of a scrape job, and the part of a spec that has it as `name`. */
export interface JobName {
    name: string;
    part: Checker;
}

/**
 * A path that answers, asked with the image's `wget`; or a command of the exporter's own, where the image has nothing
 * else. Such a one tells that its container runs, and Prometheus's `up` tells the rest.
 */
export type Health = { path: string } | { command: readonly string[] };

/** What an exporter reads, beside its command line; a part that is left out is not needed. */
export type ExporterFiles = Partial<Omit<ConfigPlan, "owner">>;

/**
 * One exporter of the catalogue: all that sets it apart from the others, as data.
 *
 * The name in the catalogue is its kind, and the name of its image. Every flag, path and port here is the pinned
 * image's.
 */
export interface ExporterDefinition<Spec extends ExporterCommon & { kind: string }> {
    /** Port of the metrics, in the stack's network only. */
    port: number;
    /** User and group, as numbers, that the exporter runs as and that own its files. */
    user: { user: number; group: number };
    /** Memory limit where a spec sets none. */
    memoryMegabytes: number;
    /** What tells that the exporter is up, whether or not the monitored server is. */
    health: Health;
    /** Ending of its name in the stack's network; `-exporter` by default. */
    aliasEnding?: string;
    /** A spec with each of its own options, valid: what is checked for every kind is checked with it. */
    example: Spec;
    /** Rules of the types that its spec names and no other part does; none by default. */
    rules?: Readonly<Record<string, LeafRule | undefined>>;
    /** What must hold between options; called also where single options are wrong. */
    validate?(checker: Checker, spec: Spec): void;
    /** What its series are about: the `instance` label, but where a spec has that label itself. */
    instance?(spec: Spec): string;
    /** The command line, and what of the host it may see. */
    run(spec: Spec): Pick<ServicePlan, "command" | "environment" | "capabilities" | "hostMounts">;
    /** Files that it reads; without it, or without an answer, the exporter has no configuration volume. */
    files?(spec: Spec, endpoint: Endpoint): ExporterFiles | undefined;
    /**
     * The names of further scrape jobs, with a checker of the place of each; none by default. Called also where single
     * options are wrong.
     */
    jobNames?(checker: Checker, spec: Spec): readonly JobName[];
    /** How it is scraped, from the job that scrapes `/metrics`; that job by default. */
    jobs?(own: ScrapeJob, spec: Spec, endpoint: Endpoint): readonly ScrapeJob[];
}
