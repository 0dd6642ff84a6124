import { deploymentMetric } from "../../dashboards/annotations";
import type { Files } from "../spec/files";
import { renderRules } from "./renderRules";

/** Name of the rule group, and of its file, that records when the deployment came into force. */
export const deploymentGroup = "vigie-deployment";

/** Path of the file of `renderDeployment`. */
export const deploymentFile = `rules/${deploymentGroup}.yml`;

/**
 * A rule file that records when a deployment came into force: `vigie_deployment_timestamp_seconds{hash="…"}`.
 *
 * It holds on to the time of its first evaluation: while it has one of the last day that is not older than that of
 * another deployment, it repeats it. So a restart is no deployment, and going back to an earlier one is.
 */
export function renderDeployment(hash: string): Files {
    const own = `max(last_over_time(${deploymentMetric}{hash="${hash}"}[1d]))`;
    const newest = `max(last_over_time(${deploymentMetric}[1d]))`;
    return renderRules([
        {
            name: deploymentGroup,
            rules: [
                {
                    record: deploymentMetric,
                    expr: `${own} >= ${newest}\nor vector(time())`,
                    labels: { hash },
                },
            ],
        },
    ]);
}
