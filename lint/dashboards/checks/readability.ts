import type { CheckInfo } from "../../finding";

/** A dashboard in schema version 2 of Grafana 12. */
export const newModel: CheckInfo = {
    code: "VL400",
    name: "unsupported-dashboard-schema",
    severity: "info",
    reason: "The checks support the classic dashboard model; schema version 2 describes panels and layout differently.",
    fix: "Export the dashboard in the classic model to lint it.",
    example:
        '{ "apiVersion": "dashboard.grafana.app/v2beta1", "kind": "Dashboard", "spec": { "elements": {} } }',
};
