import type { Part, PartPlan } from "../part";
import { publishedPort } from "../spec/publish";
import { holdsInformationBack } from "./infoInhibition";
import { planAlerting } from "./plan";
import { alias, internalTarget, internalUrl, port } from "./planService";

/** Alertmanager; `false` leaves it out. */
export const alertingPart: Part = {
    component: "AlertRouting",
    offers: ({ alerting }) =>
        alerting === false
            ? undefined
            : {
                  aliases: [alias],
                  ports: publishedPort("alerting.publish", alerting?.publish, port),
                  jobs: [{ name: "alertmanager", static: [{ targets: [internalTarget] }] }],
                  present: { alertmanager: true, infoInhibition: holdsInformationBack(alerting ?? {}) },
                  edgeTargets: [{ server: "alertmanager", url: internalUrl }],
                  alertmanagers: [internalTarget],
              },
    plan: ({ spec, allRuleGroups }): PartPlan => {
        const { name, alerting, ruleFiles } = spec;
        const server = planAlerting({
            name,
            spec: alerting === false ? undefined : alerting,
            ruleGroups: allRuleGroups,
            ruleFiles,
        });
        return { servers: [server], notices: server.notices, urls: { alertmanager: server.url } };
    },
};
