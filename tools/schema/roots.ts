/** The parts of a configuration that are checked alone, each with the rules that it needs. */
export const roots: readonly string[] = [
    "AlertOverride",
    "AlertingSpec",
    "ApplicationSpec",
    "CommunityDashboardSpec",
    "CronJobSpec",
    "RuleGroup",
    "CollectorSpec",
    "DnsSpec",
    "EdgeSpec",
    "ExporterSpec",
    "GrafanaSpec",
    "HostSpec",
    "SecretSource",
    "LokiSpec",
    "PrometheusSpec",
    "ScrapeJob",
];
