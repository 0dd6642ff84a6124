import { fieldCheck } from "../schema/fieldCheck";
import { labelName } from "../spec/rules";
import { levels, share } from "./pipeline/parsing/readingRules";
import { fieldName, redactionPattern, replacementText } from "./pipeline/redaction/redactionRules";
import * as rules from "./rules";

/** Rules of the names of a collector's spec in addition to the common ones. */
export const collectorRules = {
    ComposeName: rules.composeName,
    ContainerPattern: rules.containerPattern,
    FieldName: fieldName,
    FreeLabel: [labelName, rules.freeLabel],
    Levels: levels,
    LogFilePattern: rules.filePattern,
    PlainValue: rules.plainValue,
    RedactionPattern: redactionPattern,
    Replacement: replacementText,
    Share: share,
    UnitName: rules.unitName,
};

/** Checks the fields of a collector's spec, each on its own. */
export const checkCollectorFields = fieldCheck("CollectorSpec", collectorRules);
