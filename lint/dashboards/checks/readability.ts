import type { CheckInfo } from "../../finding";

/** A dashboard in the model of Grafana 12, which is another one. */
export const newModel: CheckInfo = {
    code: "VL400",
    name: "dashboard-not-judged",
    severity: "info",
    reason: "The checks know the classic model; in the one of version 2, panels and layout are written otherwise.",
    mend: "Nothing. To have it judged, export it in the classic model.",
    example:
        '{ "apiVersion": "dashboard.grafana.app/v2beta1", "kind": "Dashboard", "spec": { "elements": {} } }',
};
