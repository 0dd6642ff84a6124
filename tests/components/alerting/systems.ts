import type { AlertingSpec } from "../../../components/spec/alerting";

/** The routing of the systems that the project reproduces, by name. */
export const systems: Record<string, AlertingSpec> = {
    "crypto-viz": {
        receivers: [
            {
                name: "default",
                email: [
                    {
                        to: "admin@cryptoviz.com",
                        from: "alerts@cryptoviz.com",
                        smarthost: "mail:587",
                        subject: "CRYPTO VIZ Alert: {{ .GroupLabels.alertname }}",
                    },
                ],
            },
        ],
    },
    "twitch-chatters": {
        receivers: [
            {
                name: "critical",
                email: [
                    {
                        to: "admin@example.com",
                        from: "alertmanager@example.com",
                        smarthost: "smtp.gmail.com:587",
                        username: "sender@gmail.com",
                        password: { secret: "smtpPassword" },
                    },
                ],
                discord: [{ webhookUrl: { secret: "discordUrl" } }],
                slack: [{ webhookUrl: { secret: "slackUrl" } }],
            },
        ],
        externalUrl: "https://alerts.example.com",
    },
    cryptobot: {
        receivers: [{ name: "team", telegram: [{ botToken: { secret: "botToken" }, chatId: -100 }] }],
    },
    "real-estate-scraper": {
        receivers: [
            {
                name: "email",
                email: [
                    {
                        to: "admin@real-estate-scraper.com",
                        from: "alerts@real-estate-scraper.com",
                        smarthost: "smtp.gmail.com:587",
                        username: "sender@gmail.com",
                        password: { secret: "smtpPassword" },
                        headers: { Subject: "[{{ .GroupLabels.alertname }}] {{ .Status }}" },
                    },
                ],
                slack: [{ webhookUrl: { secret: "slackUrl" } }],
            },
        ],
        route: {
            groupBy: ["alertname"],
            groupWaitSeconds: 10,
            groupIntervalSeconds: 10,
            repeatIntervalSeconds: 43_200,
        },
    },
    nexten: {
        receivers: [
            { name: "web.hook", webhook: [{ url: "http://slack-webhook/alerts" }] },
            {
                name: "critical-alerts",
                email: [
                    {
                        to: "oncall@nexten.com",
                        from: "alerts@nexten.com",
                        smarthost: "smtp.company.com:587",
                        subject: "🚨 [CRITICAL] {{ range .Alerts }}{{ .Annotations.summary }}{{ end }}",
                    },
                ],
                slack: [
                    {
                        webhookUrl: { secret: "slackUrl" },
                        channel: "#alerts",
                        title: "🚨 Critical Alert",
                        text: "{{ range .Alerts }}{{ .Annotations.description }}{{ end }}",
                    },
                ],
            },
        ],
        route: {
            receiver: "web.hook",
            groupBy: ["alertname", "service"],
            groupWaitSeconds: 10,
            groupIntervalSeconds: 10,
            repeatIntervalSeconds: 3600,
            routes: [
                {
                    matchers: ['severity="critical"'],
                    receiver: "critical-alerts",
                    repeatIntervalSeconds: 300,
                },
            ],
        },
    },
};
