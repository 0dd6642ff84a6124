import type { ConfigPlan } from "../server/configVolume/plan";
import type { ServicePlan } from "../server/servicePlan";
import type { LeafRule } from "../schema/commonRules";
import type { Checker } from "../spec/checker";
import type { ScrapeJob } from "../spec/scrapeJob";
import type { ExporterCommon } from "./common";

/** Address of an exporter in the stack's network. */
export interface Endpoint {
    /** `redis-exporter:9121`. */
    target: string;
    /** `http://redis-exporter:9121`. */
    url: string;
}

/** The name of a scrape job, and the part of the spec whose `name` it is. */
export interface JobName {
    name: string;
    part: Checker;
}

/**
 * A path that the health check requests with the image's `wget`; or a command of the exporter itself, if the image has
 * no other program. Such a command only proves that the container runs; Prometheus's `up` covers the rest.
 */
export type Health = { path: string } | { command: readonly string[] };

/** Files that an exporter reads in addition to its command line; an omitted part is not needed. */
export type ExporterFiles = Partial<Omit<ConfigPlan, "owner">>;

/**
 * One exporter of the catalogue: everything that is specific to it, as data.
 *
 * Its name in the catalogue is its kind, and the name of its image. Flags, paths and ports are those of the pinned
 * image.
 */
export interface ExporterDefinition<Spec extends ExporterCommon & { kind: string }> {
    /** Port of the metrics, only in the stack's network. */
    port: number;
    /** Numeric user and group ID that the exporter runs as and that own its files. */
    user: { user: number; group: number };
    /** Default memory limit. */
    memoryMegabytes: number;
    /** Health check of the exporter, independent of the monitored server. */
    health: Health;
    /** Suffix of its name in the stack's network; `-exporter` by default. */
    aliasEnding?: string;
    /** A valid spec with all of its own options, for the tests that cover every kind. */
    example: Spec;
    /** Rules of the types that only its spec uses; none by default. */
    rules?: Readonly<Record<string, LeafRule | undefined>>;
    /** Checks rules across options; also called if single options are wrong. */
    validate?(checker: Checker, spec: Spec): void;
    /** The `instance` label of its series, unless the spec sets that label. */
    instance?(spec: Spec): string;
    /** The command line, and what it can access of the host. */
    run(spec: Spec): Pick<ServicePlan, "command" | "environment" | "capabilities" | "hostMounts">;
    /** Files that it reads; if absent or undefined, the exporter has no configuration volume. */
    files?(spec: Spec, endpoint: Endpoint): ExporterFiles | undefined;
    /**
     * The names of additional scrape jobs, each with a checker for its place in the spec; none by default. Also called
     * if single options are wrong.
     */
    jobNames?(checker: Checker, spec: Spec): readonly JobName[];
    /** Its scrape jobs, derived from the job that scrapes `/metrics`; that job by default. */
    jobs?(own: ScrapeJob, spec: Spec, endpoint: Endpoint): readonly ScrapeJob[];
}
