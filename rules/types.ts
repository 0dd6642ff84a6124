/** How urgently a person must act: now, by tomorrow, or not at all. */
export type Severity = "critical" | "warning" | "info";

/** A rule that raises an alert, as Prometheus has it. */
export interface AlertRule {
    /** Name of the alert, in PascalCase. */
    alert: string;
    /** PromQL; the alert is pending for every series that it returns. */
    expr: string;
    /** How long the expression must hold before the alert fires, as a Prometheus duration; at once by default. */
    for?: string;
    /** How long the alert goes on firing after the expression stopped holding; not at all by default. */
    keepFiringFor?: string;
    severity: Severity;
    /** Labels beside `severity`. */
    labels?: Record<string, string>;
    /** A line that says what is wrong, with the instance; may use Prometheus templates. */
    summary: string;
    /** What a person needs to know to act, with value and unit; may use Prometheus templates. */
    description: string;
    /** Annotations beside summary and description; `runbook_url` leads to the page about the alert. */
    annotations?: Record<string, string>;
}

/** A rule that stores the result of an expression under a name. */
export interface RecordingRule {
    /** Name of the recorded metric, `level:metric:operation`. */
    record: string;
    /** PromQL. */
    expr: string;
    labels?: Record<string, string>;
}

export type Rule = AlertRule | RecordingRule;

/** Rules that Prometheus evaluates one after the other; one group becomes one file. */
export interface RuleGroup {
    /** Unique among the groups of a stack; lower-case letters, digits and '-'. Also the file's name. */
    name: string;
    /** How often the group is evaluated; Prometheus's evaluation interval by default. */
    intervalSeconds?: number;
    rules: readonly Rule[];
}

/** Whether a rule raises an alert. */
export function isAlertRule(rule: Rule): rule is AlertRule {
    return "alert" in rule;
}
