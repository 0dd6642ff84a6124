import type { EmailAddresses, HostPort, HttpUrl, NonEmpty } from "../schema/types";
import type { BasicAuth } from "./scrapeJob";
import type { SecretRef } from "./secretRef";

/** Text that may contain template actions, https://prometheus.io/docs/alerting/latest/notifications/. */
export type TemplateText = string;

/** Text that may contain template actions and is not empty. */
export type SomeTemplateText = string;

/** One e-mail address, with a name before it or without: `Alerts <alerts@example.com>`. */
export type EmailSender = string;

/**
 * E-mail headers by name; values may be templates.
 *
 * @keys EmailHeader
 */
export type EmailHeaders = Readonly<Record<string, TemplateText>>;

/** `#channel`, `@user` or the id of a channel. */
export type SlackChannel = string;

/** The ID of a chat, which is negative for a group. */
export type TelegramChat = number;

/** `critical`, `error`, `warning` or `info`, or a template that renders one of them. */
export type PagerDutySeverity = string;

/** `P1` to `P5`, or a template that renders one of them. */
export type OpsgeniePriority = string;

/** A whole number, 0 or above. */
export type AlertCount = number;

/** Letters, digits, `.`, `_`, `-` and spaces, beginning and ending with a letter or a digit. */
export type ReceiverName = string;

interface Integration {
    /** Whether resolved alerts are sent too; true by default. */
    sendResolved?: boolean;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#email_config */
export interface EmailIntegration extends Integration {
    to: EmailAddresses;
    from: EmailSender;
    /** `host:port` of the SMTP server. */
    smarthost: HostPort;
    username?: NonEmpty;
    password?: SecretRef;
    /** Whether STARTTLS is required; true by default. */
    requireTls?: boolean;
    /** Subject, may be a template; `[FIRING:2] HighCPUUsage (stack)` by default. */
    subject?: TemplateText;
    /** HTML body, may be a template; Alertmanager's own by default. */
    html?: TemplateText;
    /** Text body, may be a template; none by default. */
    text?: TemplateText;
    headers?: EmailHeaders;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#slack_config */
export interface SlackIntegration extends Integration {
    /** URL of the incoming webhook; the URL itself is the credential. */
    webhookUrl: SecretRef;
    /** `#channel` or `@user`; the webhook's own by default. */
    channel?: SlackChannel;
    username?: SomeTemplateText;
    title?: TemplateText;
    text?: TemplateText;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#discord_config */
export interface DiscordIntegration extends Integration {
    webhookUrl: SecretRef;
    title?: TemplateText;
    message?: TemplateText;
}

/** Microsoft Teams through a workflow, https://prometheus.io/docs/alerting/latest/configuration/#msteamsv2_config */
export interface TeamsIntegration extends Integration {
    webhookUrl: SecretRef;
    title?: TemplateText;
    text?: TemplateText;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#telegram_config */
export interface TelegramIntegration extends Integration {
    botToken: SecretRef;
    chatId: TelegramChat;
    message?: TemplateText;
    /** HTML by default. */
    parseMode?: "HTML" | "MarkdownV2" | "Markdown";
}

/** Events API v2, https://prometheus.io/docs/alerting/latest/configuration/#pagerduty_config */
export interface PagerDutyIntegration extends Integration {
    routingKey: SecretRef;
    description?: TemplateText;
    /** The alert's severity by default. */
    severity?: PagerDutySeverity;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#opsgenie_config */
export interface OpsgenieIntegration extends Integration {
    apiKey: SecretRef;
    /** `https://api.opsgenie.com/` by default; the European one is `https://api.eu.opsgenie.com/`. */
    apiUrl?: HttpUrl;
    message?: TemplateText;
    /** P1 for critical, P3 for warning, P5 otherwise by default. */
    priority?: OpsgeniePriority;
}

/** https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
export interface WebhookIntegration extends Integration {
    /** A plain URL, or a secret if the URL itself is the credential. */
    url: HttpUrl | SecretRef;
    bearerToken?: SecretRef;
    basicAuth?: BasicAuth;
    /** Maximum number of alerts in one message; 0 by default, which sends all. */
    maxAlerts?: AlertCount;
}

/** A receiver: one or more integrations that are notified of alerts. */
export interface Receiver {
    /** @unique */
    name: ReceiverName;
    email?: readonly EmailIntegration[];
    slack?: readonly SlackIntegration[];
    discord?: readonly DiscordIntegration[];
    teams?: readonly TeamsIntegration[];
    telegram?: readonly TelegramIntegration[];
    pagerDuty?: readonly PagerDutyIntegration[];
    opsgenie?: readonly OpsgenieIntegration[];
    webhook?: readonly WebhookIntegration[];
}
