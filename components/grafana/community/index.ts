export { fetchCommunityDashboards, lockCommunityDashboard, type Locking } from "./fetch";
export { DownloadError } from "./grafanaCom";
export { type CommunityDashboards, readCommunityDashboards } from "./load";
export { type LockedDashboard } from "./lock";
export { type DashboardPlace, keptDownload, readLock } from "./store";
