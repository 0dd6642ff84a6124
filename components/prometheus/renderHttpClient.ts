import { secretPath } from "../server/configVolume/plan";
import type { BasicAuth, TlsClient } from "../spec/scrapeJob";
import type { SecretRef } from "../spec/secretRef";

/** The HTTP client settings of Prometheus, except the target; it reads secrets from files for every request. */
export interface HttpClient {
    basicAuth?: BasicAuth;
    bearerToken?: SecretRef;
    tls?: TlsClient;
}

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config */
export function renderHttpClient({ basicAuth, bearerToken, tls }: HttpClient): object {
    return {
        basic_auth: basicAuth && {
            username: basicAuth.username,
            password_file: secretPath(basicAuth.password.secret),
        },
        authorization: bearerToken && { credentials_file: secretPath(bearerToken.secret) },
        tls_config: tls && {
            ca_file: tls.caCertificate && secretPath(tls.caCertificate.secret),
            server_name: tls.serverName,
            insecure_skip_verify: tls.insecureSkipVerify,
        },
    };
}
