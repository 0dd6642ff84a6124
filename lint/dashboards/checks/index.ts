import type { DashboardCheck } from "../check";
import { defaultDataSource, fixedDataSource, unknownInput } from "./dataSources";
import { duplicatePanelIds, duplicateRefIds, duplicateTitles, duplicateVariables } from "./duplicates";
import { dashboardTags, dashboardTitle, dashboardUid, editable, refresh, timeZone } from "./identity";
import { beyondGrid, overlap } from "./layout";
import { legendHidden, legendUnnamed } from "./legend";
import { deadLink } from "./links";
import { panelDescription, panelTitle, panelUnit, replacedKind } from "./presentation";
import { rateOverFixedRange, rateOverInterval } from "./ranges";
import { thresholdsMissing, thresholdsOrder, defaultThresholds } from "./thresholds";
import { percentUnit, unitMismatch } from "./units";
import { orphanedVariable, undefinedVariable, undefinedVariableInText } from "./variables";

/** Every check of dashboards, by code. */
export const dashboardChecks: readonly DashboardCheck[] = [
    dashboardTitle,
    dashboardUid,
    dashboardTags,
    timeZone,
    editable,
    refresh,
    deadLink,
    duplicatePanelIds,
    duplicateRefIds,
    duplicateTitles,
    duplicateVariables,
    panelTitle,
    panelDescription,
    panelUnit,
    replacedKind,
    thresholdsMissing,
    defaultThresholds,
    thresholdsOrder,
    legendHidden,
    legendUnnamed,
    beyondGrid,
    overlap,
    fixedDataSource,
    defaultDataSource,
    unknownInput,
    orphanedVariable,
    undefinedVariable,
    undefinedVariableInText,
    rateOverInterval,
    rateOverFixedRange,
    percentUnit,
    unitMismatch,
];
