import type { Duration, Labels, PositiveInteger, ResourceName, SomeOf } from "../components/schema/types";

/** A name in PascalCase: letters and digits, beginning with a capital. */
export type NewAlertName = string;

/** PromQL; LogQL in the rules of a Loki. */
export type Expression = string;

/** A metric's name, `level:metric:operation`. */
export type RecordedName = string;

/** Text that is not empty and may use Prometheus templates. */
export type RuleTemplate = string;

/**
 * Labels or annotations, whose values may use Prometheus templates.
 *
 * @keys LabelName
 */
export type RuleTemplates = Readonly<Record<string, RuleTemplate>>;

/** How urgently somebody must act: now, on the next working day, or not at all. */
export type Severity = "critical" | "warning" | "info";

/** A rule that raises an alert, as Prometheus defines it. */
export interface AlertRule {
    /** Name of the alert, in PascalCase. */
    alert: NewAlertName;
    /** PromQL; the alert is pending for every series that it returns. */
    expr: Expression;
    /** How long the expression must hold before the alert fires, as a Prometheus duration; immediately by default. */
    for?: Duration;
    /** How long the alert keeps firing after the expression stopped holding; not at all by default. */
    keepFiringFor?: Duration;
    severity: Severity;
    /** Labels in addition to `severity`. */
    labels?: RuleTemplates;
    /** A line that says what is wrong, with the instance; may use Prometheus templates. */
    summary: RuleTemplate;
    /** What a person needs to know to act, with value and unit; may use Prometheus templates. */
    description: RuleTemplate;
    /** Annotations in addition to summary and description; `runbook_url` links to the runbook. */
    annotations?: RuleTemplates;
}

/** A rule that stores the result of an expression under a name. */
export interface RecordingRule {
    /** Name of the recorded metric, `level:metric:operation`. */
    record: RecordedName;
    /** PromQL. */
    expr: Expression;
    labels?: Labels;
}

/**
 * What a server evaluates at each interval of its group.
 *
 * @missing must have a name: alert or record
 */
export type Rule = AlertRule | RecordingRule;

/** Rules that Prometheus evaluates one after the other; one group becomes one file. */
export interface RuleGroup {
    /**
     * Unique among the groups of a stack; lower-case letters, digits and '-'. Also the file's name.
     *
     * @unique
     */
    name: ResourceName;
    /** How often the group is evaluated; Prometheus's evaluation interval by default. */
    intervalSeconds?: PositiveInteger;
    rules: SomeOf<Rule>;
}

/** Whether a rule raises an alert. */
export function isAlertRule(rule: Rule): rule is AlertRule {
    return "alert" in rule;
}
