import type { Part, PartPlan } from "../part";
import { publishedPort } from "../spec/publish";
import { planPrometheus } from "./plan";
import { alias, internalUrl, pagesUrl, port, publicUrl } from "./planUrl";

/** Prometheus, which scrapes all other servers and annotates the dashboards when any of them changes. */
export const prometheusPart: Part = {
    component: "PrometheusStack",
    offers: ({ prometheus = {}, runbookBaseUrl }) => {
        const pages = pagesUrl(prometheus);
        return {
            aliases: [alias],
            ports: publishedPort("prometheus.publish", prometheus.publish, port),
            prometheus: { internal: internalUrl, public: publicUrl(prometheus) },
            edgeTargets: [{ server: "prometheus", url: internalUrl }],
            ...(runbookBaseUrl !== undefined
                ? { runbooks: { baseUrl: runbookBaseUrl, extension: ".md" } }
                : pages !== undefined && { runbooks: { baseUrl: pages, extension: ".html" } }),
        };
    },
    plan: ({ spec, offers, ruleGroups, pages, others }): PartPlan => {
        const server = planPrometheus({
            name: spec.name,
            spec: spec.prometheus,
            jobs: offers.jobs,
            ruleGroups,
            ruleFiles: spec.ruleFiles,
            pages,
            alertmanagers: offers.alertmanagers,
            deployedBeside: others,
        });
        return { servers: [server], urls: { prometheus: server.url } };
    },
};
