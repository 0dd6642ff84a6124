import { secretPath } from "../../server/configVolume/plan";
import type { PagerDutyIntegration } from "../../spec/receivers";
import { templateOr } from "../templateSyntax";
import type { IntegrationKind } from "./integrationKind";

/** https://prometheus.io/docs/alerting/latest/configuration/#pagerduty_config */
export const pagerDuty: IntegrationKind<PagerDutyIntegration> = {
    configKey: "pagerduty_configs",
    options: ["routingKey", "description", "severity"],
    texts: ["description"],
    validate: (checker, { routingKey, severity }) => {
        checker.requiredSecret("routingKey", routingKey);
        checker.optional("severity", severity, templateOr("critical", "error", "warning", "info"));
    },
    render: ({ routingKey, description, severity }) => ({
        routing_key_file: secretPath(routingKey.secret),
        description: description ?? '{{ template "vigie.title" . }}',
        severity: severity ?? '{{ template "vigie.severity" . }}',
    }),
};
