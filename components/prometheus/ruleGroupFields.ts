import { fieldCheck } from "../schema/fieldCheck";
import { someText } from "../spec/checkMap";
import { alertName, balancedTemplate, metricName } from "./rules";

/** Checks the fields of a group of rules, each on its own; expressions are checked elsewhere, by their language. */
export const checkRuleGroupFields = fieldCheck("RuleGroup", {
    Expression: undefined,
    NewAlertName: alertName,
    RecordedName: metricName,
    RuleTemplate: [someText, balancedTemplate],
});
