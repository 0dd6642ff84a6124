/** The parts of a configuration that are checked alone, each with the rules that it needs. */
export const roots: readonly string[] = [
    "AlertingSpec",
    "CollectorSpec",
    "DnsSpec",
    "EdgeSpec",
    "GrafanaSpec",
    "HostSpec",
    "SecretSource",
    "LokiSpec",
    "PrometheusSpec",
    "ScrapeJob",
];
