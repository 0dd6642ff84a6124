export { dashboardsFor } from "./dashboardsFor";
export { monitoring } from "./monitoring";
export type { Dashboard, DashboardContext } from "./types";
