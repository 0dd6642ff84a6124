import { secretPath } from "../../server/configVolume/plan";
import type { OpsgenieIntegration } from "../../spec/receivers";
import { templateOr } from "../templateSyntax";
import type { IntegrationKind } from "./integrationKind";

/** One of these words, or a template that makes one of them. */
export const opsgeniePriority = templateOr("P1", "P2", "P3", "P4", "P5");

/** https://prometheus.io/docs/alerting/latest/configuration/#opsgenie_config */
export const opsgenie: IntegrationKind<OpsgenieIntegration> = {
    configKey: "opsgenie_configs",
    render: ({ apiKey, apiUrl, message, priority }) => ({
        api_key_file: secretPath(apiKey.secret),
        api_url: apiUrl,
        message: message ?? '{{ template "vigie.title" . }}',
        description: '{{ template "vigie.text" . }}',
        priority: priority ?? '{{ template "vigie.priority" . }}',
    }),
};
