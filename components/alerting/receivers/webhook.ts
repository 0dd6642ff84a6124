import { secretPath } from "../../server/configVolume/plan";
import { renderHttpClient } from "../../prometheus/renderHttpClient";
import { validateBasicAuth, validateOneLogin } from "../../prometheus/validateHttpClient";
import type { Rule } from "../../spec/checker";
import type { WebhookIntegration } from "../../spec/receivers";
import { httpUrl } from "../../spec/rules";
import type { IntegrationKind } from "./integrationKind";

const alertCount: Rule<number> = {
    text: "must be a whole number, 0 or above",
    holds: (value) => Number.isInteger(value) && value >= 0,
};

/** https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
export const webhook: IntegrationKind<WebhookIntegration> = {
    configKey: "webhook_configs",
    options: ["url", "bearerToken", "basicAuth", "maxAlerts"],
    texts: [],
    validate: (checker, { url, bearerToken, basicAuth, maxAlerts }) => {
        if (typeof url === "string") {
            checker.required("url", url, httpUrl);
        } else {
            checker.requiredSecret("url", url);
        }
        checker.secret("bearerToken", bearerToken);
        validateBasicAuth(checker, basicAuth);
        validateOneLogin(checker, { bearerToken, basicAuth });
        checker.optional("maxAlerts", maxAlerts, alertCount);
    },
    render: ({ url, maxAlerts, bearerToken, basicAuth }) => ({
        ...(typeof url === "string" ? { url } : { url_file: secretPath(url.secret) }),
        http_config: (bearerToken ?? basicAuth) && renderHttpClient({ bearerToken, basicAuth }),
        max_alerts: maxAlerts,
    }),
};
