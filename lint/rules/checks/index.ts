import type { CheckInfo } from "../../finding";
import type { RuleCheck, RuleSetCheck } from "../check";
import { alertWithoutFor, shortFor } from "./duration";
import { notARuleFile, ruleStructure, yamlSyntax } from "./file";
import {
    malformedRunbook,
    missingDescription,
    missingRunbook,
    missingSeverity,
    missingSummary,
} from "./presence";
import { recordName, recordShadowsMetric } from "./records";
import { duplicateRule, repeatedGroup, shadowedAlert } from "./repeated";
import { droppedLabel, templateFunction, templateSyntax, valueInLabel } from "./templates";
import { durationOfNonSeconds, percentageOfNonRatio, valueWithoutUnit } from "./texts";

/** Checks of one rule, by code. */
export const singleRuleChecks: readonly RuleCheck[] = [
    alertWithoutFor,
    shortFor,
    missingSeverity,
    missingSummary,
    missingDescription,
    missingRunbook,
    malformedRunbook,
    templateSyntax,
    templateFunction,
    droppedLabel,
    valueInLabel,
    valueWithoutUnit,
    percentageOfNonRatio,
    durationOfNonSeconds,
    recordName,
    recordShadowsMetric,
];

/** Checks of all rules together, by code. */
export const ruleSetChecks: readonly RuleSetCheck[] = [duplicateRule, shadowedAlert, repeatedGroup];

/** All checks of rules, by code. */
export const ruleChecks: readonly CheckInfo[] = [
    yamlSyntax,
    ruleStructure,
    notARuleFile,
    ...singleRuleChecks,
    ...ruleSetChecks,
];
