import { alertmanagerPack } from "./alertmanager";
import { blackboxPack } from "./blackbox";
import { type Collector, collectorPack } from "./collector";
import { containersPack } from "./containers";
import { type CronJobSpec, cronPack } from "./cron";
import { edgeCertificatesPack, edgePack } from "./edge";
import { elasticsearchPack } from "./elasticsearch";
import { grafanaPack } from "./grafana";
import { hostPack } from "./host";
import { type HttpService, httpPack } from "./http";
import { infoInhibitorPack } from "./infoInhibitor";
import { kafkaPack } from "./kafka";
import { logsPack } from "./logs";
import { lokiArrivalsPack, lokiPack } from "./loki";
import { mysqlPack } from "./mysql";
import { nginxPack } from "./nginx";
import type { Pack } from "./pack";
import { postgresPack } from "./postgres";
import { notificationPack, prometheusPack } from "./prometheus";
import { pushgatewayPack } from "./pushgateway";
import { redisPack } from "./redis";
import { targetsPack } from "./targets";
import { watchdogPack } from "./watchdog";

/** The parts of a stack that rules and dashboards depend on. */
export interface Present {
    /** Parts by their key, for packs and dashboards that are registered under it; none by default. */
    parts?: readonly string[];
    exporters: readonly ExporterKind[];
    /** Whether the stack has an Alertmanager. */
    alertmanager: boolean;
    /** Whether that Alertmanager inhibits info alerts unless a worse alert fires; false by default. */
    infoInhibition?: boolean;
    /** Whether the stack runs a Grafana of its own; false by default. */
    grafana?: boolean;
    /** Whether the stack has Loki; false by default. */
    loki?: boolean;
    /** The log collector; none by default. */
    collector?: Collector;
    /** The edge, and whether it reports certificates; none by default. */
    edge?: { certificates: boolean };
    /** Applications with HTTP metrics; none by default. */
    services?: readonly HttpService[];
    /** Cron jobs that write metrics; none by default. */
    cronJobs?: readonly CronJobSpec[];
}

/** Packs of the monitoring itself. */
export const ownPacks = {
    watchdog: watchdogPack,
    targets: targetsPack,
    prometheus: prometheusPack,
    notifications: notificationPack,
    alertmanager: alertmanagerPack,
    infoInhibitor: infoInhibitorPack,
    grafana: grafanaPack,
    loki: lokiPack,
    lokiArrivals: lokiArrivalsPack,
    edge: edgePack,
    edgeCertificates: edgeCertificatesPack,
} as const;

/** Packs by the kind of exporter that has their metrics. */
export const exporterPacks = {
    node: hostPack,
    cadvisor: containersPack,
    redis: redisPack,
    mysql: mysqlPack,
    postgres: postgresPack,
    kafka: kafkaPack,
    elasticsearch: elasticsearchPack,
    nginx: nginxPack,
    blackbox: blackboxPack,
} as const satisfies Record<string, Pack>;

/** A kind of exporter; the catalogue of exporters has the same. */
export type ExporterKind = keyof typeof exporterPacks;

/** Packs by the key of the optional part that has their metrics. */
export const partPacks = { pushgateway: pushgatewayPack } as const satisfies Readonly<Record<string, Pack>>;

/** Packs about log lines: LogQL, for the ruler of Loki. */
export const logPacks = { logs: logsPack } as const;

/** The PromQL packs for the parts of a stack, in the order in which they are deployed. */
export function packsFor(present: Present): Pack[] {
    const own = ownPacks;
    return [
        own.watchdog,
        own.targets,
        own.prometheus,
        ...(present.alertmanager ? [own.notifications, own.alertmanager] : []),
        ...(present.alertmanager && present.infoInhibition ? [own.infoInhibitor] : []),
        ...(present.grafana ? [own.grafana] : []),
        ...(present.loki ? [own.loki] : []),
        ...(present.loki && present.collector ? [own.lokiArrivals] : []),
        ...(present.collector ? [collectorPack(present.collector)] : []),
        ...(present.edge ? [own.edge] : []),
        ...(present.edge?.certificates === true ? [own.edgeCertificates] : []),
        ...registered(partPacks, present.parts),
        ...registered(exporterPacks, present.exporters),
        ...(present.services ?? []).map(httpPack),
        ...(present.cronJobs ?? []).map(cronPack),
    ];
}

/** The packs under keys that a stack has, in the order in which they are registered. */
function registered(packs: Readonly<Record<string, Pack>>, keys: readonly string[] = []): Pack[] {
    return Object.entries(packs).flatMap(([key, pack]) => (keys.includes(key) ? [pack] : []));
}

/** The LogQL packs for the parts of a stack, for Loki. */
export function logPacksFor({ loki }: Pick<Present, "loki">): Pack[] {
    return loki === true ? Object.values(logPacks) : [];
}
