import { secretPath } from "../../server/configVolume/plan";
import type { Rule } from "../../spec/rule";
import type { SlackIntegration } from "../../spec/receivers";
import type { IntegrationKind } from "./integrationKind";

/** Where a message goes. */
export const slackChannel: Rule<string> = {
    text: "must be #channel, @user or the id of a channel",
    holds: (value) => typeof value === "string" && /^([#@]\S+|[A-Z][A-Z0-9]{7,})$/.test(value),
};

/** https://prometheus.io/docs/alerting/latest/configuration/#slack_config */
export const slack: IntegrationKind<SlackIntegration> = {
    configKey: "slack_configs",
    render: ({ webhookUrl, channel: name, username, title, text }) => ({
        api_url_file: secretPath(webhookUrl.secret),
        channel: name,
        username,
        title: title ?? '{{ template "vigie.title" . }}',
        text: text ?? '{{ template "vigie.text" . }}',
    }),
};
