import { secretPath } from "../server/configVolume/plan";
import { httpHealth, type ServicePlan } from "../server/servicePlan";
import type { GrafanaSpec } from "../spec/grafana";
import type { ScrapeJob } from "../spec/scrapeJob";
import type { SecretRef } from "../spec/secretRef";
import { loginEnvironment } from "./renderLogin";

/** Name of the server in its network. */
export const alias = "grafana";

/** Port that the server listens on. */
export const port = 3000;

/** Its address in the stack's network. */
export const internalUrl = `http://${alias}:${port}`;

/** Its own metrics, for the Prometheus server in its network. */
export const scrapeJob: ScrapeJob = { name: alias, static: [{ targets: [`${alias}:${port}`] }] };

/** User and group of the image. */
export const owner = { user: 472, group: 0 };

/** How the stack's own Grafana runs, https://grafana.com/docs/grafana/latest/setup-grafana/configure-docker/. */
export function planService(spec: GrafanaSpec, url: string, adminPassword: SecretRef): ServicePlan {
    return {
        alias,
        user: `${owner.user}:${owner.group}`,
        environment: { ...environment(url, adminPassword), ...(spec.login && loginEnvironment(spec.login)) },
        tmpfs: ["/tmp"],
        dataPath: "/var/lib/grafana",
        port,
        publish: spec.publish ?? {},
        healthCommand: httpHealth(port, "/api/health"),
        // The first start makes the database; on a slow disk that alone takes a minute.
        startTimeoutSeconds: 180,
        memoryMegabytes: spec.memoryMegabytes ?? 512,
    };
}

/** https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/ */
function environment(url: string, adminPassword: SecretRef): Record<string, string> {
    return {
        GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES: "false",
        GF_ANALYTICS_CHECK_FOR_UPDATES: "false",
        GF_ANALYTICS_FEEDBACK_LINKS_ENABLED: "false",
        GF_ANALYTICS_REPORTING_ENABLED: "false",
        GF_AUTH_ANONYMOUS_ENABLED: "false",
        // Otherwise SQLite returns "database is locked" to some of the concurrent requests of an update.
        GF_DATABASE_WAL: "true",
        GF_NEWS_NEWS_FEED_ENABLED: "false",
        GF_PLUGINS_PREINSTALL_DISABLED: "true",
        GF_PLUGINS_PUBLIC_KEY_RETRIEVAL_DISABLED: "true",
        GF_SECURITY_ADMIN_PASSWORD__FILE: secretPath(adminPassword.secret),
        GF_SECURITY_DISABLE_GRAVATAR: "true",
        GF_SERVER_ROOT_URL: url,
        GF_SNAPSHOTS_EXTERNAL_ENABLED: "false",
        GF_USERS_ALLOW_SIGN_UP: "false",
        // Only if every public URL is https; otherwise the browser would not return the cookie. Grafana's default,
        // SameSite=Lax, still lets it through on the redirect of an identity provider. The edge sends HSTS, since Grafana
        // itself serves HTTP.
        ...(url.startsWith("https:") && { GF_SECURITY_COOKIE_SECURE: "true" }),
    };
}
