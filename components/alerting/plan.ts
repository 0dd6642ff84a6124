import type { RuleGroup } from "../../rules/types";
import { secretFiles } from "../server/configVolume/secretFiles";
import type { ConfigPlan } from "../server/configVolume/plan";
import type { ServerPlan } from "../server/serverPlan";
import type { AlertingSpec } from "../spec/alerting";
import type { RuleFile } from "../spec/ruleFile";
import { secretsIn } from "../spec/secretsIn";
import { configHashLine } from "./configHash";
import { notices } from "./notices";
import { externalUrl, internalUrl, owner, planService } from "./planService";
import { mainFile, renderAlerting } from "./render";

export interface AlertingInput {
    /** Name of the stack, shown in messages. */
    name: string;
    spec?: AlertingSpec;
    /** Rules whose alerts are routed. */
    ruleGroups?: readonly RuleGroup[];
    /** Additional rules, in Prometheus's own format. */
    ruleFiles?: readonly RuleFile[];
}

/** An Alertmanager, ready to be deployed. */
export interface AlertingPlan extends ServerPlan {
    config: ConfigPlan;
    /** Warnings to log: no heartbeat, undelivered alerts. */
    notices: readonly string[];
    /** Its public URL. */
    url: string;
    /** Its address in the stack's network. */
    internalUrl: string;
}

/** Plans the server for a valid spec. */
export function planAlerting({ name, spec = {}, ruleGroups = [], ruleFiles }: AlertingInput): AlertingPlan {
    const files = renderAlerting(name, spec, ruleGroups);
    return {
        name: "server",
        role: "alertmanager",
        folder: "alerting",
        image: "alertmanager",
        service: planService(spec),
        config: {
            files,
            secretFiles: secretFiles(secretsIn(spec, "")),
            owner,
            check: `amtool check-config ${mainFile}`,
            reload: {
                url: `${internalUrl}/-/reload`,
                readyUrl: `${internalUrl}/-/ready`,
                readBack: { url: `${internalUrl}/metrics`, contains: configHashLine(files[mainFile] ?? "") },
            },
        },

        notices: notices(spec, ruleGroups, ruleFiles),
        url: externalUrl(spec),
        internalUrl,
    };
}
