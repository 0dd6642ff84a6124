import type { Dashboard } from "../../dashboards/types";
import { withPublicUrls } from "../edge/publicUrls";
import type { GrafanaPart } from "../grafana/part";
import { hashFiles } from "../server/configVolume/plan";
import { type ImageName, images } from "../images";
import type { PartPlan, Surroundings } from "../part";
import type { Runbooks } from "../runbooks/readRunbooks";
import { tunedRunbooks } from "../runbooks/tunedRunbooks";
import type { ServerPlan } from "../server/serverPlan";
import { type Files, under } from "../spec/files";
import type { MonitoringSpec } from "../monitoringSpec";
import { factsOf, packsOf } from "./facts";
import { offersByPart } from "./offers";
import { servedPages } from "./pages";
import { type PartKey, registry } from "./registry";

/** What a stack is resolved with, in addition to its spec. */
export interface StackContent {
    /** The pages about alerts; none by default. */
    runbooks?: Runbooks;
    /** Dashboards in addition to the project's own; none by default. */
    dashboards?: readonly Dashboard[];
    /** Whether the host has IPv6 addresses that people connect to; false by default. */
    ipv6?: boolean;
    /** Images that override the pinned ones, as far as they are known in advance; none by default. */
    images?: Readonly<Partial<Record<ImageName, string>>>;
}

/** A part of a stack, ready to be deployed. */
export interface ResolvedPart {
    key: PartKey;
    component: string;
    plan: PartPlan;
}

/** The resolved plan of a valid spec, computed in advance: plain data, without secrets. */
export interface ResolvedStack extends Pick<Surroundings, "offers"> {
    /** In the order of the registry. */
    parts: readonly ResolvedPart[];
    /** All servers, Prometheus first. */
    servers: readonly ServerPlan[];
    /** Every image that the servers and the writers of their files need, once each. */
    images: readonly ImageName[];
    /** Every file that is rendered, by the server's folder; the same text that is linted, tested and deployed. */
    files: Files;
    /** Public URLs of the servers, by role. */
    urls: Readonly<Record<string, string>>;
    /** The content of Grafana; undefined without Grafana. */
    grafana?: GrafanaPart["grafana"];
}

/** Resolves a valid spec: every part offers first, and is planned from all offers then. Prometheus is planned last. */
export function resolveStack(written: MonitoringSpec, content: StackContent = {}): ResolvedStack {
    const spec = withPublicUrls(written);
    const facts = factsOf(spec);
    const surroundings: Surroundings = {
        ...facts,
        spec,
        dashboards: [...facts.dashboards, ...(content.dashboards ?? [])],
        pages: servedPages(
            spec,
            facts.allRuleGroups,
            tunedRunbooks(content.runbooks ?? {}, packsOf(facts.present), spec.alerts),
        ),
        ipv6: content.ipv6 ?? false,
    };
    const keys = [...offersByPart(spec).keys()];
    const others = new Map(
        keys
            .filter((key) => key !== "prometheus")
            .map((key): [PartKey, PartPlan] => [key, registry[key].plan(surroundings)]),
    );
    const prometheus = registry.prometheus.plan({
        ...surroundings,
        others: identify([...others.values()], content.images),
    });
    const parts = keys.map((key): ResolvedPart => ({
        key,
        component: registry[key].component,
        plan: others.get(key) ?? prometheus,
    }));
    const grafana = others.get("grafana") as GrafanaPart | undefined;
    return { offers: facts.offers, parts, ...summary(parts), grafana: grafana?.grafana };
}

function summary(
    parts: readonly ResolvedPart[],
): Pick<ResolvedStack, "servers" | "images" | "files" | "urls"> {
    const servers = parts.flatMap(({ plan }) => plan.servers);
    return {
        servers,
        images: imagesOf(servers),
        files: Object.assign(
            {},
            ...servers.map(({ folder, config }) => under(folder, config?.files ?? {})),
            ...parts.map(({ plan }) => plan.files ?? {}),
        ) as Files,
        urls: Object.assign({}, ...parts.map(({ plan }) => plan.urls)) as Record<string, string>,
    };
}

function imagesOf(servers: readonly ServerPlan[]): ImageName[] {
    const writers = servers.flatMap(({ config, writerImage }) =>
        config && writerImage ? [writerImage] : [],
    );
    return [...new Set([...servers.map(({ image }) => image), ...writers])];
}

/**
 * Identifies what parts deploy, without secrets: Prometheus marks the moment of each change in the dashboards.
 *
 * `replaced` are images in place of the pinned ones.
 */
function identify(plans: readonly PartPlan[], replaced: StackContent["images"] = {}): string {
    const used = imagesOf(plans.flatMap(({ servers }) => servers));
    return hashFiles({
        plans: JSON.stringify(plans),
        ...Object.fromEntries(
            ["prometheus" as const, ...used].map((name) => [
                `images/${name}`,
                replaced[name] ?? images[name],
            ]),
        ),
    });
}
