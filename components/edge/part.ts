import type { Part, PartPlan } from "../part";
import type { GrafanaSpec } from "../spec/grafana";
import { publishedPort } from "../spec/publish";
import { httpsPort } from "./names";
import { planEdge } from "./plan";
import { alias, internalTarget } from "./planService";
import { validateEdge } from "./validate";

/** All addresses of the host. */
const everywhere = "0.0.0.0";

/** The reverse proxy in front of the servers; deployed if the spec sets it. */
export const edgePart: Part = {
    component: "Edge",
    validate: (checker, { edge }) => {
        if (edge !== undefined) {
            validateEdge(checker, edge);
        }
    },
    offers: ({ edge }) =>
        edge && {
            aliases: [alias],
            ports: [
                ...publishedPort("edge.publishHttp", edge.publishHttp, 80, everywhere),
                ...publishedPort("edge.publishHttps", edge.publishHttps, httpsPort(edge), everywhere),
            ],
            jobs: [{ name: "traefik", static: [{ targets: [internalTarget] }] }],
            // Traefik has no metrics of certificates that it signs itself.
            present: { edge: { certificates: edge.tls.kind !== "selfSigned" } },
        },
    plan: ({ spec: { edge }, offers, ipv6 }): PartPlan => {
        if (edge === undefined) {
            throw new Error("The edge is planned for stacks that have one.");
        }
        const server = planEdge({ spec: edge, servers: offers.edgeTargets, ipv6 });
        return { servers: [server], notices: server.notices, urls: {} };
    },
    // Without it the stack is closed: what is published is for the host itself.
    without: (spec, images) =>
        images.includes("traefik") && spec.edge
            ? { ...spec, edge: undefined, grafana: withoutRedirects(spec.grafana) }
            : spec,
};

/** Identity providers redirect people to the edge, where Grafana has no other URL. */
function withoutRedirects(grafana: GrafanaSpec | false | undefined): GrafanaSpec | false | undefined {
    if (!grafana || grafana.login === undefined || grafana.externalUrl !== undefined) {
        return grafana;
    }
    return { ...grafana, login: undefined };
}
