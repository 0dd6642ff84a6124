import type { PackContext } from "../rules/packGroup";
import type { Overrides } from "../rules/tuneAlert";

/** A dashboard of the same stack, as links need it. */
export interface DashboardPlace {
    /** The dashboard's own uid: `redis`. */
    key: string;
    /** Its uid in the Grafana. */
    uid: string;
    title: string;
    description: string;
}

/** The Grafana where a dashboard is deployed. */
export interface DashboardContext {
    /** Unique among the dashboards of the Grafana; part of the URL. */
    uid: string;
    /** The Prometheus data source that is chosen when the dashboard is opened. */
    dataSource: { uid: string; name: string };
    /** The Loki data source that is chosen; the Grafana's first by default. */
    logs?: { uid: string; name: string };
    /** All dashboards of the stack: links to other dashboards are omitted. */
    dashboards?: readonly DashboardPlace[];
    /** URL of the runbooks and the suffix of their names; without it there are no links to them. */
    runbooks?: PackContext["runbooks"];
    /** Overrides of the alerts whose thresholds panels show; none by default. */
    overrides?: Overrides;
}

/** A dashboard, ready to be put into a Grafana. */
export interface Dashboard {
    /** Unique among the dashboards of a stack; lower-case letters, digits and '-', at most 40. Also the file's name. */
    uid: string;
    title: string;
    /** What the dashboard shows, in a sentence; none for community dashboards. */
    description?: string;
    /** Title of the folder; the folder of the stack by default. */
    folder?: string;
    /** The dashboard's model, https://grafana.com/docs/grafana/v11.6/dashboards/build-dashboards/view-dashboard-json-model/. */
    build(context: DashboardContext): object;
}
