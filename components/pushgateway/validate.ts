import { checkPart } from "../schema/checkFields";
import { commonRules } from "../schema/commonRules";
import { types } from "../schema/fields";
import type { Checker } from "../spec/checker";

/** Checks a spec by what its interface declares. */
export function validatePushgateway(checker: Checker, spec: unknown): void {
    const type = types.PushgatewaySpec;
    if (type !== undefined) {
        checkPart(checker, type, spec, commonRules);
    }
}
