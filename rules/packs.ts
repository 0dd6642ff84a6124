import type { ExporterKind } from "../components/spec/exporters";
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
import type { Pack } from "./pack";
import { postgresPack } from "./postgres";
import { notificationPack, prometheusPack } from "./prometheus";
import { redisPack } from "./redis";
import { targetsPack } from "./targets";
import { watchdogPack } from "./watchdog";

/** What a stack has that rules and dashboards can be about. */
export interface Present {
    exporters: readonly ExporterKind[];
    /** Whether alerts are handed to an Alertmanager of the stack. */
    alertmanager: boolean;
    /** Whether that Alertmanager tells information only beside something worse; false by default. */
    infoInhibition?: boolean;
    /** Whether the stack runs a Grafana of its own; false by default. */
    grafana?: boolean;
    /** Whether the stack has Loki; false by default. */
    loki?: boolean;
    /** What carries logs to Loki; nothing by default. */
    collector?: Collector;
    /** The door from outside, and whether its certificates come from elsewhere; none by default. */
    edge?: { certificates: boolean };
    /** Applications whose HTTP service is known; none by default. */
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
    blackbox: blackboxPack,
} as const satisfies Record<ExporterKind, Pack>;

/** Packs about what lines say: LogQL, for Loki's ruler. */
export const logPacks = { logs: logsPack } as const;

/** The packs for what is there, and for nothing else, in the order in which they are deployed; all of PromQL. */
export function packsFor(present: Present): Pack[] {
    const kinds = new Set<string>(present.exporters);
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
        ...Object.entries(exporterPacks).flatMap(([kind, pack]) => (kinds.has(kind) ? [pack] : [])),
        ...(present.services ?? []).map(httpPack),
        ...(present.cronJobs ?? []).map(cronPack),
    ];
}

/** The packs of LogQL for what is there; they go to Loki, not to Prometheus. */
export function logPacksFor({ loki }: Pick<Present, "loki">): Pack[] {
    return loki === true ? Object.values(logPacks) : [];
}
