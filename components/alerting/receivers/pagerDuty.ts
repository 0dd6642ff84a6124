import { secretPath } from "../../server/configVolume/plan";
import type { PagerDutyIntegration } from "../../spec/receivers";
import { templateOr } from "../templateSyntax";
import type { IntegrationKind } from "./integrationKind";

/** One of these words, or a template that makes one of them. */
export const pagerDutySeverity = templateOr("critical", "error", "warning", "info");

/** https://prometheus.io/docs/alerting/latest/configuration/#pagerduty_config */
export const pagerDuty: IntegrationKind<PagerDutyIntegration> = {
    configKey: "pagerduty_configs",
    render: ({ routingKey, description, severity }) => ({
        routing_key_file: secretPath(routingKey.secret),
        description: description ?? '{{ template "vigie.title" . }}',
        severity: severity ?? '{{ template "vigie.severity" . }}',
    }),
};
