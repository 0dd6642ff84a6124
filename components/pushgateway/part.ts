import type { Part, PartPlan } from "../part";
import { publishedPort } from "../spec/publish";
import { planPushgateway } from "./plan";
import { alias, port, scrapeJob } from "./planService";
import { validatePushgateway } from "./validate";

/** The Pushgateway for batch jobs; deployed if the spec sets it. */
export const pushgatewayPart: Part = {
    component: "Pushgateway",
    example: {
        pushgateway: {
            publish: { port: 9091, address: "127.0.0.1" },
            externalUrl: "https://push.example.org",
            persistenceIntervalSeconds: 60,
            memoryMegabytes: 128,
            networks: ["jobs"],
        },
    },
    validate: (checker, { pushgateway }) => {
        if (pushgateway !== undefined) {
            validatePushgateway(checker, pushgateway);
        }
    },
    offers: ({ pushgateway }) =>
        pushgateway && {
            aliases: [alias],
            ports: publishedPort("pushgateway.publish", pushgateway.publish, port),
            jobs: [scrapeJob],
        },
    plan: ({ spec }): PartPlan => {
        const server = planPushgateway(spec.pushgateway ?? {});
        return { servers: [server], urls: { pushgateway: server.url } };
    },
    without: (spec, images) => (images.includes("pushgateway") ? { ...spec, pushgateway: undefined } : spec),
};
