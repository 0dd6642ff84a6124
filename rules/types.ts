/** How urgently somebody must act: now, on the next working day, or not at all. */
export type Severity = "critical" | "warning" | "info";

/** A rule that raises an alert, as Prometheus defines it. */
export interface AlertRule {
    /** Name of the alert, in PascalCase. */
    alert: string;
    /** PromQL; the alert is pending for every series that it returns. */
    expr: string;
    /** How long the expression must hold before the alert fires, as a Prometheus duration; immediately by default. */
    for?: string;
    /** How long the alert keeps firing after the expression stopped holding; not at all by default. */
    keepFiringFor?: string;
    severity: Severity;
    /** Labels in addition to `severity`. */
    labels?: Record<string, string>;
    /** A line that says what is wrong, with the instance; may use Prometheus templates. */
    summary: string;
    /** What a person needs to know to act, with value and unit; may use Prometheus templates. */
    description: string;
    /** Annotations in addition to summary and description; `runbook_url` links to the runbook. */
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
