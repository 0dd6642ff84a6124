import type { ExternalAlertmanager } from "../spec/prometheus";
import { renderHttpClient } from "./renderHttpClient";

/**
 * The Alertmanagers that receive alerts: the stack's own, `host:port` each, then those outside of it.
 *
 * https://prometheus.io/docs/prometheus/latest/configuration/configuration/#alertmanager_config
 */
export function renderAlerting(
    own: readonly string[],
    external: readonly ExternalAlertmanager[] = [],
): object | undefined {
    const alertmanagers = [
        ...(own.length > 0 ? [{ static_configs: [{ targets: own }] }] : []),
        ...external.map((server) => ({
            scheme: server.scheme,
            path_prefix: server.pathPrefix,
            ...renderHttpClient({ basicAuth: server.basicAuth }),
            static_configs: [{ targets: server.targets }],
        })),
    ];
    return alertmanagers.length > 0 ? { alertmanagers } : undefined;
}
