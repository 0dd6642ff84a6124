import { secretPath } from "../../server/configVolume/plan";
import type { TeamsIntegration } from "../../spec/receivers";
import type { IntegrationKind } from "./integrationKind";

/** https://prometheus.io/docs/alerting/latest/configuration/#msteamsv2_config */
export const teams: IntegrationKind<TeamsIntegration> = {
    configKey: "msteamsv2_configs",
    render: ({ webhookUrl, title, text }) => ({
        webhook_url_file: secretPath(webhookUrl.secret),
        title: title ?? '{{ template "vigie.title" . }}',
        text: text ?? '{{ template "vigie.text" . }}',
    }),
};
