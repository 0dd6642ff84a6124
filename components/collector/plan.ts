import { type ConfigPlan, hashFiles } from "../server/configVolume/plan";
import type { ServerPlan } from "../server/serverPlan";
import { planSocketProxy, proxyName, socketProxyUrl } from "./socketProxy/plan";
import type { CollectorKind, CollectorSpec } from "../spec/logs";
import type { CollectorModel } from "./model";
import { collectorNotices } from "./notices";
import { planDelivery } from "./planDelivery";
import { alias, directHost, kindOf, planService, servers } from "./planService";
import { journalOf, planDocker, planFile, planJournal } from "./planSources";
import { renderAlloy } from "./render/alloy";
import { renderPromtail } from "./render/promtail";

export interface CollectorInput {
    /** The label `host`, where the spec has none. */
    name: string;
    spec?: CollectorSpec;
    /** Where Loki answers: `http://loki:3100`. */
    lokiUrl: string;
}

/** A collector, ready to be deployed and scraped. */
export interface CollectorPlan extends ServerPlan {
    config: ConfigPlan;
    kind: CollectorKind;
    /** The proxy in front of the Docker engine; left out where it has none. */
    socketProxy?: ServerPlan;
    /** Warnings about it, one sentence each. */
    notices: readonly string[];
}

/** Plans the collector for a valid spec. */
export function planCollector(input: CollectorInput): CollectorPlan {
    const spec = input.spec ?? {};
    const kind = kindOf(spec);
    const model = planModel(input, spec);
    const usesProxy = spec.dockerSocket !== "direct" && model.docker !== undefined;
    return {
        kind,
        name: "collector",
        role: "collector",
        folder: "collector",
        image: kind,
        writerImage: "busybox",
        service: planService(kind, spec),
        config: planConfig(kind, model),
        ...(usesProxy && {
            joins: proxyName,
            socketProxy: planSocketProxy(spec.socketPath ?? "/var/run/docker.sock"),
        }),
        notices: collectorNotices(spec),
    };
}

/** The servers of a plan: the collector, then the proxy in front of the Docker engine. */
export function collectorServers({ socketProxy, ...collector }: CollectorPlan): ServerPlan[] {
    return [collector, ...(socketProxy ? [socketProxy] : [])];
}

/** What the collector does, whichever it is. */
export function planModel({ name, lokiUrl }: CollectorInput, spec: CollectorSpec): CollectorModel {
    const host = spec.dockerSocket === "direct" ? directHost : socketProxyUrl;
    const docker = planDocker(spec, host);
    const journal = journalOf(spec);
    return {
        ...(docker && { docker }),
        files: (spec.files ?? []).map((file) => planFile(file, spec.redact)),
        ...(journal && { journal: planJournal(journal, spec.redact) }),
        delivery: planDelivery(lokiUrl, spec.host ?? name, spec.retryHours ?? 24),
    };
}

function planConfig(kind: CollectorKind, model: CollectorModel): ConfigPlan {
    const server = servers[kind];
    const url = `http://${alias}:${server.port}`;
    const render = kind === "alloy" ? renderAlloy : renderPromtail;
    const proof = `configuration_${hashFiles({ [server.file]: render(model, "") })}`;
    const content = render(model, proof);
    const checked = `/${server.file}`;
    return {
        files: { [server.file]: content },
        secretFiles: {},
        owner: { user: 0, group: 0 },
        checker: { command: server.check(checked), files: { [checked]: content } },
        reload: {
            url: `${url}${server.reloadPath}`,
            readyUrl: `${url}${server.readyPath}`,
            readBack: { url: `${url}${server.proofPath}`, contains: proof },
        },
    };
}
