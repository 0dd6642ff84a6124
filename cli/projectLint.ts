import { readdirSync } from "node:fs";
import type { MonitoringSpec } from "../components";
import { declaredMetrics } from "../components/stack/declaredMetrics";
import { resolveStack } from "../components/stack/resolveStack";
import { catalogue } from "../metrics";
import { buildMetricIndex, lintContext } from "../lint";
import { lintFiles, type LintResult, type Source } from "../lint/cli/lintFiles";
import type { DefaultFiles } from "../lint/cli/runLint";
import { jsonPrinter } from "./report/printer";
import { fullStack, rulesBesideSpecs } from "./fullStack";
import type { Monitoring } from "./monitoring";
import type { Project } from "./project";
import { Session } from "./session";
import type { Toolchain } from "./toolchain/model";

const lintable =
    /^((prometheus|loki)\/rules\/.+\.yml|grafana\/dashboards\/.+\.json|alerting\/alertmanager\.yml)$/;

/** What `vigie lint` checks without FILES: everything the project can render, and what each stack renders. */
export function projectLint(project: Project, toolchain: Toolchain): DefaultFiles {
    return async () => {
        const results = [lintMonitoring("all", all())];
        for (const stack of stacksIn(project.root)) {
            const session = new Session(project, toolchain, stack, jsonPrinter);
            const monitoring = await session.configured((project) => project.monitoring?.());
            results.push(...(monitoring ? [lintMonitoring(stack, monitoring)] : []));
        }
        return withoutRepetition(results);
    };
}

/** Everything that the project can render. */
function all(): Monitoring {
    const { files } = resolveStack(fullStack);
    return {
        files: {
            ...files,
            ...rulesBesideSpecs(),
        },
        declared: declaredMetrics(fullStack),
        targetLabels: targetLabelsOf(fullStack),
    };
}

/** Labels that a spec adds to the series of its targets; with logs, containers get the `container` label of their logs. */
export function targetLabelsOf({ exporters = [], prometheus, logs }: MonitoringSpec): string[] {
    const probes = exporters.flatMap((exporter) =>
        exporter.kind === "blackbox" ? (exporter.probes ?? []) : [],
    );
    const targets = (prometheus?.jobs ?? []).flatMap((job) => job.static ?? []);
    const given = [...exporters, ...probes, ...targets].flatMap(({ labels }) => Object.keys(labels ?? {}));
    return [...new Set([...given, ...(logs === undefined ? [] : ["container"])])].sort();
}

function lintMonitoring(
    stack: string,
    { files, declared, scrapeIntervalSeconds, targetLabels }: Monitoring,
): Result {
    const sources = Object.entries(files)
        .filter(([path]) => lintable.test(path))
        .map(([path, text]): Source => ({ file: `${stack}/${path}`, text, isNamed: true }));
    const metrics = buildMetricIndex(catalogue, declared);
    const context = lintContext({ metrics, strict: true, scrapeIntervalSeconds, targetLabels });
    return { sources, result: lintFiles(sources, context) };
}

interface Result {
    sources: Source[];
    result: LintResult;
}

/** Reports findings common to several stacks once. */
function withoutRepetition(results: readonly Result[]): Result {
    const reported = new Set<string>();
    const findings = results.flatMap(({ result }) =>
        result.findings.filter(({ file, code, line, column, message }) => {
            const key = [file.slice(file.indexOf("/")), code, line, column, message].join("\0");
            const isNew = !reported.has(key);
            reported.add(key);
            return isNew;
        }),
    );
    return {
        sources: results.flatMap(({ sources }) => sources),
        result: { findings, skipped: results.flatMap(({ result }) => result.skipped) },
    };
}

/** Names of the stacks that have a stack file. */
function stacksIn(root: string): string[] {
    return readdirSync(root)
        .flatMap((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.slice(1) ?? [])
        .sort();
}
