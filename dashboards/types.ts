/** Where a dashboard is going to live. */
export interface DashboardContext {
    /** Unique among the dashboards of the Grafana; part of the URL. */
    uid: string;
    /** The Prometheus data source that is chosen when the dashboard is opened. */
    dataSource: { uid: string; name: string };
}

/** A dashboard, ready to be put into a Grafana. */
export interface Dashboard {
    /** Unique among the dashboards of a stack; lower-case letters, digits and '-', at most 40. Also the file's name. */
    uid: string;
    title: string;
    /** The dashboard's model, https://grafana.com/docs/grafana/v11.6/dashboards/build-dashboards/view-dashboard-json-model/. */
    build(context: DashboardContext): object;
}
