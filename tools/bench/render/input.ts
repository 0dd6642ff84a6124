import type { AlertDefinition } from "../../../rules/pack";
import type { RecordingRule } from "../../../rules/types";
import type { StatSpec } from "../../../dashboards/panels/stat";
import type { TimeSeriesSpec } from "../../../dashboards/panels/timeSeries";
import type { PanelSpec } from "../../../dashboards/panels/spec";
import type { Variable } from "../../../dashboards/variables";

/** A panel as data, for both renderers. */
export type PanelInput = { width: number } & (
    | { kind: "timeSeries"; spec: TimeSeriesSpec }
    | { kind: "stat"; spec: StatSpec }
    | { kind: "gauge"; spec: PanelSpec }
);

export interface DashboardInput {
    uid: string;
    title: string;
    description: string;
    variables: Variable[];
    sections: { title: string; lines: { height: number; panels: PanelInput[] }[] }[];
}

export interface PackInput {
    name: string;
    records: RecordingRule[];
    alerts: Record<string, AlertDefinition>;
}

/** The input of both renderers. */
export interface RenderInput {
    dataSource: { uid: string; name: string };
    runbooks: { baseUrl: string; extension: ".md" };
    dashboards: DashboardInput[];
    packs: PackInput[];
}

const rulesInPack = 50;
const recordsInPack = 5;

/** Deterministic data: dashboards of twelve panels, and packs of fifty rules. */
export function renderInput(dashboards: number, rules: number): RenderInput {
    return {
        dataSource: { uid: "prometheus", name: "Prometheus" },
        runbooks: { baseUrl: "https://runbooks.example.org", extension: ".md" },
        dashboards: list(dashboards, dashboard),
        packs: list(rules / rulesInPack, pack),
    };
}

function list<T>(length: number, item: (index: number) => T): T[] {
    return Array.from({ length }, (_, index) => item(index));
}

function dashboard(index: number): DashboardInput {
    const metric = `service${index}_up`;
    return {
        uid: `service-${index}`,
        title: `Service ${index}`,
        description: `What service ${index} does, and how well.`,
        variables: [
            { name: "job", label: "Job", of: "job", metric },
            { name: "instance", label: "Instance", of: "instance", metric: `${metric}{job=~"$job"}` },
        ],
        sections: [
            { title: "Now", lines: [{ height: 5, panels: list(4, (n) => now(index, n)) }] },
            {
                title: "Over time",
                lines: list(2, (line) => ({
                    height: 8,
                    panels: list(4, (n) => course(index, 4 * line + n)),
                })),
            },
        ],
    };
}

function now(service: number, index: number): PanelInput {
    const spec = {
        title: `Share ${index}`,
        description: `Part ${index} of what service ${service} has, which should stay below 80 %.`,
        unit: "percentunit",
        decimals: 1,
        queries: [
            {
                expr: `service${service}_used${index}{${chosen}} / (service${service}_limit${index}{${chosen}} > 0)`,
                legend: "{{instance}}",
            },
        ],
        steps: [
            [0, "green"],
            [0.8, "orange"],
            [0.9, "red"],
        ] as const,
        alerts: [`Service${service}Full`],
    };
    return index % 2 === 0
        ? { width: 6, kind: "stat", spec: { ...spec, course: true } }
        : { width: 6, kind: "gauge", spec };
}

const chosen = 'job=~"$job", instance=~"$instance"';

function course(service: number, index: number): PanelInput {
    const counter = `service${service}_events${index}_total{${chosen}}`;
    return {
        width: 6,
        kind: "timeSeries",
        spec: {
            title: `Events ${index} per second`,
            description: `Events of kind ${index} that service ${service} handles.`,
            unit: "ops",
            queries: [
                {
                    expr: `sum by (job, instance) (rate(${counter}[$__rate_interval]))`,
                    legend: "{{instance}} handled",
                },
                {
                    expr: `sum by (job, instance) (rate(failed_${counter}[$__rate_interval]))`,
                    legend: "{{instance}} failed",
                    color: "red",
                },
            ],
            ...(index % 2 === 0 ? { stacked: true } : { axisTop: 1 }),
        },
    };
}

function pack(index: number): PackInput {
    const alerts = list(
        rulesInPack - recordsInPack,
        (n) => [`Service${index}Alert${n}`, alert(index, n)] as const,
    );
    return {
        name: `service-${index}`,
        records: list(recordsInPack, (n) => ({
            record: `job:service${index}_events${n}:rate5m`,
            expr: `sum by (job) (rate(service${index}_events${n}_total[5m]))`,
        })),
        alerts: Object.fromEntries(alerts),
    };
}

function alert(service: number, index: number): AlertDefinition {
    return {
        expr: `100 * service${service}_used${index} / (service${service}_limit${index} > 0) > $threshold`,
        threshold: { value: 50 + index, unit: "%" },
        for: `${1 + (index % 9)}m`,
        severity: index % 5 === 0 ? "critical" : "warning",
        summary: `Service ${service} on {{ $labels.instance }} is nearly full`,
        description: `{{ $value | printf "%.0f" }} % of part ${index} is used, above $threshold for more than $for.`,
        dashboard: "api",
    };
}
