/** A file in Prometheus's own format for rules, deployed as it is written. */
export interface RuleFile {
    /** Where it is from, as faults name it: `monitoring/rules/api.yml`. Unique. */
    path: string;
    /** https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/ */
    text: string;
}
