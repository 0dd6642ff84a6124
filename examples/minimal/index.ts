import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { PrometheusStack, secretRef } from "../../components"; // "vigie" in other projects

const config = new pulumi.Config();
const network = new docker.Network("monitoring");

const prometheus = new PrometheusStack("prometheus", {
    network: network.name,
    spec: {
        retentionDays: 30,
        publish: { port: config.getNumber("port") },
        jobs: [{ name: "api", static: [{ targets: ["api:8000"] }], bearerToken: secretRef("apiToken") }],
    },
    secrets: { apiToken: config.requireSecret("apiToken") },
    ruleGroups: [
        {
            name: "api",
            rules: [
                {
                    alert: "ApiDown",
                    expr: 'up{job="api"} == 0',
                    for: "1m",
                    severity: "critical",
                    summary: "{{ $labels.instance }} is down",
                    description: "The API has not answered Prometheus for more than 1 minute.",
                },
            ],
        },
    ],
});

export const url = prometheus.url;
export const containerName = prometheus.containerName;
