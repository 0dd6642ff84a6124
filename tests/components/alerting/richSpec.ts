import type { RuleGroup } from "../../../rules/types";
import type { AlertingSpec } from "../../../components/spec/alerting";

/** A spec that uses every option, and every kind of receiver. */
export const richSpec: AlertingSpec = {
    receivers: [
        {
            name: "team",
            slack: [
                { webhookUrl: { secret: "slackUrl" } },
                {
                    sendResolved: false,
                    webhookUrl: { secret: "slackUrl" },
                    channel: "#alerts",
                    username: "Vigie",
                    title: "{{ .Status }}",
                    text: '{{ template "short" . }}',
                },
            ],
            discord: [
                { webhookUrl: { secret: "discordUrl" } },
                { webhookUrl: { secret: "discordUrl" }, title: "title", message: "message" },
            ],
            teams: [
                { webhookUrl: { secret: "teamsUrl" } },
                { webhookUrl: { secret: "teamsUrl" }, title: "title", text: "text" },
            ],
            telegram: [
                { botToken: { secret: "telegramToken" }, chatId: -1001234567890 },
                {
                    botToken: { secret: "telegramToken" },
                    chatId: 42,
                    parseMode: "MarkdownV2",
                    message: "hello",
                },
            ],
        },
        {
            name: "on call",
            email: [
                {
                    to: "oncall@example.com, boss@example.com",
                    from: "Alerts <alerts@example.com>",
                    smarthost: "smtp.example.com:587",
                    username: "alerts",
                    password: { secret: "smtpPassword" },
                    subject: "[{{ .GroupLabels.alertname }}] {{ .Status }}",
                    html: "<b>{{ .Status }}</b>",
                    text: '{{ template "vigie.text" . }}',
                    headers: { "X-Stack": "shop", Importance: "high" },
                },
                { to: "a@example.com", from: "b@example.com", smarthost: "smtp.example.com:465" },
            ],
            pagerDuty: [
                { routingKey: { secret: "pagerDutyKey" } },
                { routingKey: { secret: "pagerDutyKey" }, description: "down", severity: "critical" },
            ],
            opsgenie: [
                { apiKey: { secret: "opsgenieKey" } },
                {
                    apiKey: { secret: "opsgenieKey" },
                    apiUrl: "https://api.eu.opsgenie.com/",
                    message: "down",
                    priority: "P2",
                },
            ],
        },
        {
            name: "web.hook",
            webhook: [
                { url: "http://hook:8080/alerts" },
                { url: { secret: "hookUrl" }, bearerToken: { secret: "hookToken" }, maxAlerts: 10 },
                { url: "https://hook/", basicAuth: { username: "am", password: { secret: "hookPassword" } } },
            ],
        },
        { name: "silent" },
    ],
    route: {
        receiver: "team",
        groupBy: ["alertname", "service"],
        groupWaitSeconds: 10,
        groupIntervalSeconds: 20,
        repeatIntervalSeconds: 3600,
        routes: [
            {
                receiver: "on call",
                matchers: ['severity="critical"', ' team =~ "a|b\\d" '],
                continue: true,
                groupBy: ["..."],
                groupWaitSeconds: 0,
                groupIntervalSeconds: 60,
                repeatIntervalSeconds: 300,
                muteTimeIntervals: ["holidays"],
                routes: [{ matchers: ['"http.route"!="/health"'], receiver: "web.hook" }],
            },
            { matchers: ["severity=info"], receiver: "silent", activeTimeIntervals: ["nights"] },
        ],
    },
    inhibitRules: [
        { source: ['alertname="HostDown"'], target: ['alertname!="HostDown"'], equal: ["instance"] },
        { source: ['alertname="Maintenance"'], target: ['severity=~".+"'] },
    ],
    timeIntervals: [
        {
            name: "nights",
            intervals: [
                {
                    times: [
                        { from: "00:00", to: "07:30" },
                        { from: "20:00", to: "24:00" },
                    ],
                    location: "Europe/Paris",
                },
            ],
        },
        {
            name: "holidays",
            intervals: [
                { weekdays: ["saturday", "Monday:Friday"], daysOfMonth: ["1:7", "-3:-1"] },
                { months: ["january:march", "5"], years: ["2026:2028", "2030"] },
            ],
        },
    ],
    templates: {
        short: '{{ define "short" }}{{ template "vigie.title" . }}{{ end }}',
        another:
            '{{- /* a {{ comment */ -}}{{ define "another" -}} {{ if eq .Status "}}" }}x{{ end }} {{- end }}',
    },
    resolveTimeoutSeconds: 600,
    heartbeat: { url: { secret: "heartbeatUrl" }, intervalSeconds: 90 },
    clusterPeers: ["alertmanager-b:9094", "[fd00::1]:9094"],
    retentionHours: 48,
    publish: { port: 19093, address: "127.0.0.1" },
    externalUrl: "https://alerts.example.com/am/",
    memoryMegabytes: 128,
    networks: ["mail"],
    defaultInhibition: true,
    allowUndelivered: false,
};

/** Names of its secrets. */
export const richSecrets = [
    "discordUrl",
    "heartbeatUrl",
    "hookPassword",
    "hookToken",
    "hookUrl",
    "opsgenieKey",
    "pagerDutyKey",
    "slackUrl",
    "smtpPassword",
    "teamsUrl",
    "telegramToken",
];

/** An alert of a severity, as the groups that `validateDelivery` takes. */
export function alertGroup(
    alert: string,
    severity: "critical" | "warning" | "info" = "warning",
    labels?: Record<string, string>,
): RuleGroup {
    return {
        name: "group",
        rules: [{ alert, expr: "up == 0", severity, labels, summary: "summary", description: "description" }],
    };
}
