import type { SecretRef } from "./secretRef";

interface Integration {
    /** Whether the end of an alert is told too; true by default. */
    sendResolved?: boolean;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#email_config */
export interface EmailIntegration extends Integration {
    to: string;
    from: string;
    /** `host:port` of the SMTP server. */
    smarthost: string;
    username?: string;
    password?: SecretRef;
    /** Whether STARTTLS is demanded; true by default. */
    requireTls?: boolean;
    /** Subject, may be a template; `[FIRING:2] HighCPUUsage (stack)` by default. */
    subject?: string;
    /** HTML body, may be a template; Alertmanager's own by default. */
    html?: string;
    /** Text body, may be a template; none by default. */
    text?: string;
    headers?: Record<string, string>;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#slack_config */
export interface SlackIntegration extends Integration {
    /** Incoming webhook; the URL itself is the credential. */
    webhookUrl: SecretRef;
    /** `#channel` or `@user`; the webhook's own by default. */
    channel?: string;
    username?: string;
    title?: string;
    text?: string;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#discord_config */
export interface DiscordIntegration extends Integration {
    webhookUrl: SecretRef;
    title?: string;
    message?: string;
}

/** Teams by a workflow, https://prometheus.io/docs/alerting/latest/configuration/#msteamsv2_config */
export interface TeamsIntegration extends Integration {
    webhookUrl: SecretRef;
    title?: string;
    text?: string;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#telegram_config */
export interface TelegramIntegration extends Integration {
    botToken: SecretRef;
    chatId: number;
    message?: string;
    /** HTML by default. */
    parseMode?: "HTML" | "MarkdownV2" | "Markdown";
}

/** Events API v2, https://prometheus.io/docs/alerting/latest/configuration/#pagerduty_config */
export interface PagerDutyIntegration extends Integration {
    routingKey: SecretRef;
    description?: string;
    /** The alert's severity by default. */
    severity?: string;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#opsgenie_config */
export interface OpsgenieIntegration extends Integration {
    apiKey: SecretRef;
    /** `https://api.opsgenie.com/` by default; the European one is `https://api.eu.opsgenie.com/`. */
    apiUrl?: string;
    message?: string;
    /** P1 for critical, P3 for warning, P5 otherwise by default. */
    priority?: string;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
export interface WebhookIntegration extends Integration {
    /** A plain URL, or a secret where the URL itself is the credential. */
    url: string | SecretRef;
    bearerToken?: SecretRef;
    basicAuth?: { username: string; password: SecretRef };
    /** Alerts a message may have; 0, all of them, by default. */
    maxAlerts?: number;
}

/** A name for one or more integrations that are told of alerts. */
export interface Receiver {
    name: string;
    email?: readonly EmailIntegration[];
    slack?: readonly SlackIntegration[];
    discord?: readonly DiscordIntegration[];
    teams?: readonly TeamsIntegration[];
    telegram?: readonly TelegramIntegration[];
    pagerDuty?: readonly PagerDutyIntegration[];
    opsgenie?: readonly OpsgenieIntegration[];
    webhook?: readonly WebhookIntegration[];
}
