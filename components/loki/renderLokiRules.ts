import type { RuleGroup } from "../../rules/types";
import { renderRules } from "../prometheus/renderRules";
import type { Files } from "../spec/files";
import { rulesFolder, tenant } from "./renderRuler";

/** One file per group, in the folder of the tenant; Loki's format of rules is Prometheus's. */
export function renderLokiRules(groups: readonly RuleGroup[]): Files {
    return Object.fromEntries(
        Object.entries(renderRules(groups)).map(([path, text]) => [
            path.replace(/^rules\//, `${rulesFolder}/${tenant}/`),
            text,
        ]),
    );
}
