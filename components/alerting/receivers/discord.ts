import { secretPath } from "../../server/configVolume/plan";
import type { DiscordIntegration } from "../../spec/receivers";
import type { IntegrationKind } from "./integrationKind";

/** https://prometheus.io/docs/alerting/latest/configuration/#discord_config */
export const discord: IntegrationKind<DiscordIntegration> = {
    configKey: "discord_configs",
    render: ({ webhookUrl, title, message }) => ({
        webhook_url_file: secretPath(webhookUrl.secret),
        title: title ?? '{{ template "vigie.title" . }}',
        message: message ?? '{{ template "vigie.text" . }}',
    }),
};
