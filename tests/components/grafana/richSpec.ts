import type { GrafanaSpec } from "../../../components/spec/grafana";

/** A spec of the stack's own Grafana that uses every option. */
export const richSpec = {
    adminPassword: { secret: "grafanaPassword" },
    dataSources: [
        { type: "prometheus", name: "long-term", url: "http://thanos:10902" },
        { type: "loki", name: "loki", url: "http://loki:3100" },
        { type: "jaeger", name: "jaeger", url: "http://jaeger:16686" },
        {
            type: "elasticsearch",
            name: "logs",
            url: "https://search.example.org:9200",
            index: "nexten-logs-*",
            timeField: "time",
        },
    ],
    contactPoints: [
        { type: "email", name: "On call", addresses: ["one@example.org", "two@example.org"] },
        { type: "slack", name: "Slack", webhookUrl: { secret: "slackUrl" } },
        { type: "discord", name: "Discord", webhookUrl: { secret: "discordUrl" } },
        { type: "teams", name: "Teams", webhookUrl: { secret: "teamsUrl" } },
        { type: "webhook", name: "Hook", url: "http://hook:8080/alerts" },
    ],
    folder: "Crypto Viz",
    publish: { port: 3300, address: "127.0.0.2" },
    externalUrl: "https://grafana.example.org/",
    memoryMegabytes: 768,
} satisfies GrafanaSpec;

/** Names of the secrets that it refers to. */
export const richSecrets = ["grafanaPassword", "slackUrl", "discordUrl", "teamsUrl"];
