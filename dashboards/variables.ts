import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import { dataSource, logSource } from "./panels";

/** A label whose values can be chosen at the top of a dashboard. */
export interface Variable {
    /** What queries call it: `$instance`. */
    name: string;
    /** What people read beside it. */
    label: string;
    /** Name of the metric's label. */
    of: string;
    /** Metric that has the label, with matchers that may use variables before this one: `redis_up{job=~"$job"}`. */
    metric: string;
    /** Whether one value only is chosen, the first; all by default, and any number of them. */
    single?: boolean;
}

/** Job and instance of what exposes a metric, as every exporter's dashboard has them. */
export function targetVariables(metric: string): readonly Variable[] {
    return [
        { name: "job", label: "Job", of: "job", metric },
        { name: "instance", label: "Instance", of: "instance", metric: `${metric}{job=~"$job"}` },
    ];
}

/**
 * A metric of the chosen jobs and instances, with further matchers: `chosen("node_cpu_seconds_total", 'mode="idle"')`.
 */
export function chosen(metric: string, ...matchers: readonly string[]): string {
    return select(metric, 'job=~"$job"', 'instance=~"$instance"', ...matchers);
}

/** A metric with matchers. */
export function select(metric: string, ...matchers: readonly string[]): string {
    return `${metric}{${matchers.join(", ")}}`;
}

/** A label of streams whose values can be chosen at the top of a dashboard. */
export interface StreamVariable {
    /** Also the name of the label. */
    stream: string;
    /** What people read beside it. */
    label: string;
    /** Streams that have the label, with matchers that may use variables before this one: `{host=~"$host"}`. */
    of: string;
    /** What stands for all; lines without the label are among them by default. */
    all?: string;
}

/** A text that can be written at the top of a dashboard. */
export interface TextVariable {
    /** What queries call it: `$search`. */
    text: string;
    /** What people read beside it. */
    label: string;
}

/** What can be chosen at the top of a dashboard. */
export type AnyVariable = Variable | StreamVariable | TextVariable;

/** The name by which queries call a variable. */
export function nameOf(variable: AnyVariable): string {
    return "name" in variable ? variable.name : "stream" in variable ? variable.stream : variable.text;
}

/** The variable as Grafana has it. */
export function variableOf(variable: AnyVariable): Builder<model.VariableModel> {
    if ("name" in variable) {
        return metricVariable(variable);
    }
    return "stream" in variable ? streamVariable(variable) : textVariable(variable);
}

/** Type 1 asks for the values of a label, https://github.com/grafana/grafana/tree/v12.1.0/public/app/plugins/datasource/loki. */
function streamVariable({ stream, label, of, all = ".*" }: StreamVariable): model.QueryVariableBuilder {
    return new model.QueryVariableBuilder(stream)
        .label(label)
        .datasource(logSource)
        .query({ label: stream, refId: stream, stream: of, type: 1 })
        .refresh(model.VariableRefresh.OnTimeRangeChanged)
        .sort(model.VariableSort.AlphabeticalAsc)
        .multi(true)
        .includeAll(true)
        .allValue(all)
        .current({ text: ["All"], value: ["$__all"] });
}

function textVariable({ text, label }: TextVariable): model.TextBoxVariableBuilder {
    return new model.TextBoxVariableBuilder(text)
        .label(label)
        .defaultValue("")
        .current({ text: "", value: "" });
}

function metricVariable({ name, label, of, metric, single }: Variable): model.QueryVariableBuilder {
    const variable = new model.QueryVariableBuilder(name)
        .label(label)
        .datasource(dataSource)
        .query({ query: `label_values(${metric}, ${of})`, refId: name })
        .refresh(model.VariableRefresh.OnTimeRangeChanged)
        .sort(model.VariableSort.AlphabeticalAsc);
    return single === true
        ? variable
        : variable
              .multi(true)
              .includeAll(true)
              .current({ text: ["All"], value: ["$__all"] });
}
