import type { RuleGroup } from "../../rules/types";
import type { ConfigPlan } from "../server/configVolume/plan";
import type { ServerPlan } from "../server/serverPlan";
import type { Files } from "../spec/files";
import type { LokiSpec } from "../spec/logs";
import { notices } from "./notices";
import { planCredentials } from "./planCredentials";
import { internalUrl, mainFile, owner, planService, publicUrl } from "./planService";
import { renderLimits, renderRuntime } from "./renderLimits";
import { type LokiSurroundings, renderLoki, runtimeFile } from "./renderLoki";
import { renderLokiRules } from "./renderLokiRules";
import { planReload, proofOf, proofSelector, renderProofGroup } from "./renderProof";
import type { RulerLinks } from "./renderRuler";

export interface LokiInput {
    spec?: LokiSpec;
    /** Alerting and recording rules in LogQL, one file per group. */
    ruleGroups?: readonly RuleGroup[];
    /** Alertmanagers, `host:port` each; none by default. */
    alertmanagers?: readonly string[];
    /** Target of an alert's link; none by default. */
    links?: RulerLinks;
}

/** A Loki, ready to be deployed. */
export interface LokiPlan extends ServerPlan {
    config: ConfigPlan;
    /** Warnings to log. */
    notices: readonly string[];
    /** Its public URL: the published address, else the one in the stack's network. */
    url: string;
    /** Its address in the stack's network. */
    internalUrl: string;
}

/** Plans the server for a valid spec. */
export function planLoki(input: LokiInput): LokiPlan {
    const { spec = {}, ruleGroups = [], alertmanagers = [], links } = input;
    const surroundings: LokiSurroundings = { alertmanagers, links };
    const rules = renderLokiRules(ruleGroups);
    const proof = proofOf({ ...rules, [runtimeFile]: renderRuntime(spec) });
    const files: Files = {
        [mainFile]: renderLoki(spec, surroundings),
        [runtimeFile]: renderRuntime(spec, proofSelector(proof)),
        ...rules,
        ...renderProofGroup(proof),
    };
    return {
        name: "loki",
        role: "loki",
        folder: "loki",
        image: "loki",
        // Its own image has no shell.
        writerImage: "busybox",
        replaceWithConfiguration: true,
        service: planService(spec),
        config: {
            files,
            secretFiles: planCredentials(spec.s3),
            owner,
            checker: {
                command: ["-verify-config", `-config.file=${checkedFile}`],
                // Loki checks limits in this file only, wherever it later takes them from.
                files: { [checkedFile]: renderLoki(spec, surroundings, renderLimits(spec)) },
            },
            startupFiles: [mainFile],
            reload: planReload(proof),
        },

        notices: notices(ruleGroups, alertmanagers),
        url: publicUrl(spec),
        internalUrl,
    };
}

const checkedFile = `/vigie/${mainFile}`;
