import { secretPath } from "../../server/configVolume/plan";
import { renderHttpClient } from "../../prometheus/renderHttpClient";
import { validateOneLogin } from "../../prometheus/validateHttpClient";
import type { Rule } from "../../spec/rule";
import type { WebhookIntegration } from "../../spec/receivers";
import type { IntegrationKind } from "./integrationKind";

/** How many alerts a message may have; 0 for all. */
export const alertCount: Rule<number> = {
    text: "must be a whole number, 0 or above",
    holds: (value) => Number.isInteger(value) && value >= 0,
};

/** https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
export const webhook: IntegrationKind<WebhookIntegration> = {
    configKey: "webhook_configs",
    validate: (checker, { bearerToken, basicAuth }) => {
        validateOneLogin(checker, { bearerToken, basicAuth });
    },
    render: ({ url, maxAlerts, bearerToken, basicAuth }) => ({
        ...(typeof url === "string" ? { url } : { url_file: secretPath(url.secret) }),
        http_config: (bearerToken ?? basicAuth) && renderHttpClient({ bearerToken, basicAuth }),
        max_alerts: maxAlerts,
    }),
};
