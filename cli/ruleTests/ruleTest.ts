/** A file of promtool's unit tests, https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/. */
export interface RuleTest {
    /** Below the project's folder. */
    path: string;
    text: string;
}
