import { stackOverview } from "./stackOverview";
import type { Dashboard } from "./types";

export { stackOverview } from "./stackOverview";
export type { Dashboard, DashboardContext } from "./types";

/** The dashboards that every stack has. */
export const defaultDashboards: readonly Dashboard[] = [stackOverview];
