export { dashboardChecks } from "./checks";
export { newModel } from "./checks/readability";
export { JsonSyntaxError, parseJson } from "./jsonTree";
export { findDashboard, lintDashboard } from "./lintDashboard";
export { TextPositions } from "./textPosition";
