import type { CheckInfo } from "../../finding";
import type { PromqlCheck } from "../check";
import { constantComparison, ratioAgainstPercent } from "./comparisons";
import { deltaOfCounter, rateOfAggregate, rateOfGauge, counterWithoutRate } from "./counterUse";
import { divisionByZero } from "./division";
import { absentOfAggregate, ratioOfFiltered, missingComparison, unstableSelection } from "./filters";
import { unknownLabel } from "./labelNames";
import { unsupportedSyntax, metricsql, needsFeature, syntaxError, typeError } from "./language";
import {
    anchoredRegex,
    contradictoryMatchers,
    matchesEverything,
    regexWithoutPattern,
    selectsAcrossMetrics,
} from "./matchers";
import { manyToMany, sidesDoNotMatch } from "./matching";
import { unknownMetric } from "./metricNames";
import {
    averageOfQuantiles,
    quantileOfNonHistogram,
    quantileOfTotals,
    quantileOutOfRange,
    quantileWithoutLe,
} from "./quantiles";
import { futureOffset, shortRange, shortStep } from "./ranges";

/** Semantic checks, by code. */
export const meaningChecks: readonly PromqlCheck[] = [
    unknownMetric,
    unknownLabel,
    rateOfGauge,
    deltaOfCounter,
    counterWithoutRate,
    rateOfAggregate,
    sidesDoNotMatch,
    manyToMany,
    shortRange,
    shortStep,
    futureOffset,
    regexWithoutPattern,
    matchesEverything,
    anchoredRegex,
    contradictoryMatchers,
    selectsAcrossMetrics,
    quantileWithoutLe,
    quantileOfNonHistogram,
    quantileOfTotals,
    quantileOutOfRange,
    averageOfQuantiles,
    divisionByZero,
    constantComparison,
    ratioAgainstPercent,
    missingComparison,
    unstableSelection,
    absentOfAggregate,
    ratioOfFiltered,
];

/** All checks of PromQL, by code. */
export const promqlChecks: readonly CheckInfo[] = [
    syntaxError,
    typeError,
    unsupportedSyntax,
    needsFeature,
    ...meaningChecks,
    metricsql,
];
