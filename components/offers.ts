import type { Present } from "../rules";
import type { PackContext } from "../rules/packGroup";
import type { EdgeTarget } from "./spec/edge";
import type { PublishedPort } from "./spec/publish";
import type { ScrapeJob } from "./spec/scrapeJob";

/** URLs of a server. */
export interface Endpoint {
    /** URL in the stack's network: `http://loki:3100`. */
    internal: string;
    /** Public URL. */
    public: string;
}

/** The Grafana of a stack, as others refer to it. */
export interface GrafanaPlace {
    /** Name of the stack. */
    name: string;
    /** Whether nothing but this stack is in it: it is the stack's own server. */
    isOwn: boolean;
    /** Its public URL. */
    url: string;
    /** Whether it is unreachable from outside the stack's network. */
    isHidden: boolean;
}

/** What a part offers to the others, as its own settings alone say. */
export interface Offers {
    /** Names that its servers have in the stack's network. */
    aliases: readonly string[];
    /** Scrape jobs of its servers, for the stack's Prometheus; none by default. */
    jobs?: readonly ScrapeJob[];
    /** Ports of the host that its servers publish; none by default. */
    ports?: readonly PublishedPort[];
    /** What rules and dashboards can be about. */
    present?: Partial<Present>;
    /** Servers that the edge can expose. */
    edgeTargets?: readonly EdgeTarget[];
    /** Alertmanagers, `host:port` each in the stack's network. */
    alertmanagers?: readonly string[];
    prometheus?: Endpoint;
    loki?: Endpoint;
    grafana?: GrafanaPlace;
    /** Base URL of the runbook pages; undefined if they have no public URL. */
    runbooks?: PackContext["runbooks"];
}

/** The offers of all parts, added up. */
export type AllOffers = Required<
    Pick<Offers, "aliases" | "jobs" | "ports" | "edgeTargets" | "alertmanagers">
> &
    Offers;
