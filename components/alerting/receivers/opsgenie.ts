import { secretPath } from "../../server/configVolume/plan";
import type { OpsgenieIntegration } from "../../spec/receivers";
import { httpUrl } from "../../spec/rules";
import { templateOr } from "../templateSyntax";
import type { IntegrationKind } from "./integrationKind";

/** https://prometheus.io/docs/alerting/latest/configuration/#opsgenie_config */
export const opsgenie: IntegrationKind<OpsgenieIntegration> = {
    configKey: "opsgenie_configs",
    options: ["apiKey", "apiUrl", "message", "priority"],
    texts: ["message"],
    validate: (checker, { apiKey, apiUrl, priority }) => {
        checker.requiredSecret("apiKey", apiKey);
        checker.optional("apiUrl", apiUrl, httpUrl);
        checker.optional("priority", priority, templateOr("P1", "P2", "P3", "P4", "P5"));
    },
    render: ({ apiKey, apiUrl, message, priority }) => ({
        api_key_file: secretPath(apiKey.secret),
        api_url: apiUrl,
        message: message ?? '{{ template "vigie.title" . }}',
        description: '{{ template "vigie.text" . }}',
        priority: priority ?? '{{ template "vigie.priority" . }}',
    }),
};
