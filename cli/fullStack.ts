import type { MonitoringSpec } from "../components";
import { exampleSpecs } from "../components/exporters/kinds";
import { renderRules } from "../components/prometheus/renderRules";
import { type Files, under } from "../components/spec/files";
import { secretRef } from "../components/spec/secretRef";
import { exampleParts } from "../components/stack/registry";
import { rulesFor } from "../rules";

const password = secretRef("password");

/** A stack with every exporter and every kind of application: it has all rules and dashboards. */
export const fullStack: MonitoringSpec = {
    name: "all",
    exporters: exampleSpecs,
    applications: [
        {
            name: "shop-api",
            http: {
                requests: "http_requests_total",
                duration: "http_request_duration_seconds",
                pathLabel: "path",
                methodLabel: "method",
                active: "http_requests_active",
            },
        },
        {
            name: "worker-api",
            http: {
                requests: "worker_requests_total",
                errors: "worker_errors_total",
                health: "worker_health_status",
            },
        },
    ],
    cronJobs: [{ name: "nightly-backup" }],
    alerting: { allowUndelivered: true },
    ...exampleParts(),
    edge: {
        domain: "example.org",
        tls: { kind: "acme", acme: { email: "ops@example.org", production: true } },
        users: [{ name: "ops", passwordHash: password }],
    },
    grafana: { adminPassword: secretRef("grafanaAdminPassword") },
};

/** Rules of parts that replace another part in a stack. */
export function rulesBesideSpecs(): Files {
    const groups = rulesFor({ exporters: [], alertmanager: false, collector: "promtail" })
        .filter(({ name }) => name === "collector")
        .map((group) => ({ ...group, name: "collector-promtail" }));
    return under("prometheus", renderRules(groups));
}
