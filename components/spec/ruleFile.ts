/** A rule file in Prometheus's own format, deployed unchanged. */
export interface RuleFile {
    /** Its path, as shown in errors: `monitoring/rules/api.yml`. Unique. */
    path: string;
    /** https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/ */
    text: string;
}
