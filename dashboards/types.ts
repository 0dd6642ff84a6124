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

/** Where a dashboard is going to live. */
export interface DashboardContext {
    /** Unique among the dashboards of the Grafana; part of the URL. */
    uid: string;
    /** The Prometheus data source that is chosen when the dashboard is opened. */
    dataSource: { uid: string; name: string };
    /** The Loki data source that is chosen; the Grafana's first by default. */
    logs?: { uid: string; name: string };
    /** All dashboards of the stack: a link to one that is not there is left out. */
    dashboards?: readonly DashboardPlace[];
    /** Where the pages of `runbooks/` are, and how their names end; without it there are no links to them. */
    runbooks?: PackContext["runbooks"];
    /** How the alerts are tuned, whose thresholds panels show; not at all by default. */
    overrides?: Overrides;
}

/** A dashboard, ready to be put into a Grafana. */
export interface Dashboard {
    /** Unique among the dashboards of a stack; lower-case letters, digits and '-', at most 40. Also the file's name. */
    uid: string;
    title: string;
    /** What the dashboard answers, in a sentence; nothing for one that was not made here. */
    description?: string;
    /** Title of a folder beside the stack's; the stack's own by default. */
    folder?: string;
    /** The dashboard's model, https://grafana.com/docs/grafana/v11.6/dashboards/build-dashboards/view-dashboard-json-model/. */
    build(context: DashboardContext): object;
}
