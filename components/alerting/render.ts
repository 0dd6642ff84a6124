import type { RuleGroup } from "../../rules/types";
import { hashFiles } from "../server/configVolume/plan";
import { seconds } from "../prometheus/renderUnits";
import type { AlertingSpec } from "../spec/alerting";
import type { Files } from "../spec/files";
import { sorted } from "../spec/sorted";
import { toYaml } from "../spec/yaml";
import { allReceivers } from "./heartbeat";
import { renderInhibition } from "./renderInhibition";
import { messagesFile, renderMessages } from "./renderMessages";
import { renderReceiver } from "./renderReceiver";
import { renderRoute } from "./renderRoute";
import { renderTimeIntervals } from "./renderTimeIntervals";
import { routeTree } from "./routeTree";

/** The file that Alertmanager is started with. */
export const mainFile = "alertmanager.yml";

/**
 * All files of an Alertmanager for a valid spec and the rules whose alerts it is to tell: `alertmanager.yml` and
 * `templates/*.tmpl`.
 *
 * The first line of the former identifies the latter. The running server tells a hash of that file alone, so it would
 * otherwise not show whether it has the templates of now.
 */
export function renderAlerting(
    stack: string,
    spec: AlertingSpec,
    ruleGroups: readonly RuleGroup[] = [],
): Files {
    const templates: Files = Object.fromEntries(
        Object.entries({ [messagesFile]: renderMessages(stack), ...sorted(spec.templates ?? {}) }).map(
            ([name, text]) => [`templates/${name}.tmpl`, text],
        ),
    );
    return {
        [mainFile]: `# Templates: ${hashFiles(templates)}\n${toYaml(renderMain(spec, ruleGroups))}`,
        ...templates,
    };
}

/** https://prometheus.io/docs/alerting/latest/configuration/#file-layout-and-global-settings */
function renderMain(spec: AlertingSpec, ruleGroups: readonly RuleGroup[]): object {
    return {
        global: { resolve_timeout: seconds(spec.resolveTimeoutSeconds ?? 300) },
        templates: ["templates/*.tmpl"],
        route: renderRoute(routeTree(spec)),
        inhibit_rules: renderInhibition(spec, ruleGroups),
        time_intervals: spec.timeIntervals && renderTimeIntervals(spec.timeIntervals),
        receivers: allReceivers(spec).map(renderReceiver),
    };
}
