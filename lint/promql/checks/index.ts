import type { CheckInfo } from "../../finding";
import type { PromqlCheck } from "../check";
import { alwaysTheSame, ratioAgainstPercent } from "./comparisons";
import { courseOfCounter, rateOfAggregate, rateOfGauge, rawCounter } from "./counterUse";
import { divisionByZero } from "./division";
import { absentOfAggregate, comparedBeforeAggregate, comparesNothing, unstableSelection } from "./filters";
import { unknownLabel } from "./labelNames";
import { cannotJudge, metricsql, needsFeature, syntaxError, typeError } from "./language";
import {
    anchoredRegex,
    contradiction,
    matchesEverything,
    regexWithoutPattern,
    selectsEverything,
} from "./matchers";
import { manyToMany, sidesDoNotMatch } from "./matching";
import { unknownMetric } from "./metricNames";
import {
    averageOfQuantiles,
    quantileOfOther,
    quantileOfTotals,
    quantileOutOfRange,
    quantileWithoutLe,
} from "./quantiles";
import { lookAhead, shortRange, shortStep } from "./ranges";

/** Checks of what an expression means, by code. */
export const meaningChecks: readonly PromqlCheck[] = [
    unknownMetric,
    unknownLabel,
    rateOfGauge,
    courseOfCounter,
    rawCounter,
    rateOfAggregate,
    sidesDoNotMatch,
    manyToMany,
    shortRange,
    shortStep,
    lookAhead,
    regexWithoutPattern,
    matchesEverything,
    anchoredRegex,
    contradiction,
    selectsEverything,
    quantileWithoutLe,
    quantileOfOther,
    quantileOfTotals,
    quantileOutOfRange,
    averageOfQuantiles,
    divisionByZero,
    alwaysTheSame,
    ratioAgainstPercent,
    comparesNothing,
    unstableSelection,
    absentOfAggregate,
    comparedBeforeAggregate,
];

/** All checks of PromQL, by code. */
export const promqlChecks: readonly CheckInfo[] = [
    syntaxError,
    typeError,
    cannotJudge,
    needsFeature,
    ...meaningChecks,
    metricsql,
];
