import * as model from "@grafana/grafana-foundation-sdk/dashboard";
import { dataSource } from "./panels";

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

/** The variable as Grafana has it. */
export function variableOf({ name, label, of, metric, single }: Variable): model.QueryVariableBuilder {
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
