import type { LintContext } from "../context";
import type { CheckInfo } from "../finding";
import type { JsonNode } from "./jsonTree";
import type { DashboardModel, PanelModel } from "./model";

/** Something a check finds. */
export interface Hit {
    /** Where. */
    node: JsonNode;
    panel?: PanelModel;
    /** The observation as a clause: `another panel has the id 4 too`. */
    message: string;
}

/** A check of dashboards. */
export interface DashboardCheck extends CheckInfo {
    find(dashboard: DashboardModel, context: LintContext): Iterable<Hit>;
}
