export { gaugePanel } from "./gauge";
export { dataSourceVariable } from "./queries";
export type { Panel } from "./spec";
export { statPanel } from "./stat";
export { stateTimelinePanel } from "./stateTimeline";
export { tablePanel } from "./table";
export { timeSeriesPanel } from "./timeSeries";
