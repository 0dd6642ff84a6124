import type { Pack } from "../../../rules/pack";
import { alertmanagerPack } from "../../../rules/alertmanager";
import { blackboxPack } from "../../../rules/blackbox";
import { collectorPack } from "../../../rules/collector";
import { cronPack } from "../../../rules/cron";
import { edgeCertificatesPack, edgePack } from "../../../rules/edge";
import { grafanaPack } from "../../../rules/grafana";
import { httpPack } from "../../../rules/http";
import { lokiArrivalsPack, lokiPack } from "../../../rules/loki";
import { containersPack } from "../../../rules/containers";
import { hostPack } from "../../../rules/host";
import { infoInhibitorPack } from "../../../rules/infoInhibitor";
import { notificationPack, prometheusPack } from "../../../rules/prometheus";
import { pushgatewayPack } from "../../../rules/pushgateway";
import { redisPack } from "../../../rules/redis";
import { mysqlPack } from "../../../rules/mysql";
import { postgresPack } from "../../../rules/postgres";
import { kafkaPack } from "../../../rules/kafka";
import { nginxPack } from "../../../rules/nginx";
import { elasticsearchPack } from "../../../rules/elasticsearch";
import { targetsPack } from "../../../rules/targets";
import { watchdogPack } from "../../../rules/watchdog";
import type { AlertCase } from "../support/alertCase";
import { alertmanagerCases } from "./alertmanager";
import { blackboxCases } from "./blackbox";
import { collectorCases } from "./collector";
import { cronCases, cronJob } from "./cron";
import { edgeCases, edgeCertificatesCases } from "./edge";
import { grafanaCases } from "./grafana";
import { cvParser, cvParserCases, realEstate, realEstateCases } from "./http";
import { lokiArrivalsCases, lokiCases } from "./loki";
import { containersCases } from "./containers";
import { hostCases } from "./host";
import { infoInhibitorCases } from "./infoInhibitor";
import { notificationCases, prometheusCases } from "./prometheus";
import { pushgatewayCases } from "./pushgateway";
import { redisCases } from "./redis";
import { mysqlCases } from "./mysql";
import { postgresCases } from "./postgres";
import { kafkaCases } from "./kafka";
import { nginxCases } from "./nginx";
import { elasticsearchCases } from "./elasticsearch";
import { targetsCases } from "./targets";
import { watchdogCases } from "./watchdog";

/** A pack, and a case for each of its alerts. */
export type Specified = readonly [Pack, Readonly<Record<string, AlertCase>>];

/** Every pack of the project with its cases. */
export const specifiedPacks: readonly Specified[] = [
    [watchdogPack, watchdogCases],
    [infoInhibitorPack, infoInhibitorCases],
    [targetsPack, targetsCases],
    [prometheusPack, prometheusCases],
    [notificationPack, notificationCases],
    [alertmanagerPack, alertmanagerCases],
    [grafanaPack, grafanaCases],
    [lokiPack, lokiCases],
    [lokiArrivalsPack, lokiArrivalsCases],
    [{ ...collectorPack("alloy"), name: "alloy" }, collectorCases("alloy")],
    [{ ...collectorPack("promtail"), name: "promtail" }, collectorCases("promtail")],
    [edgePack, edgeCases],
    [edgeCertificatesPack, edgeCertificatesCases],
    [blackboxPack, blackboxCases],
    [cronPack(cronJob), cronCases],
    [httpPack(cvParser), cvParserCases],
    [httpPack(realEstate), realEstateCases],
    [hostPack, hostCases],
    [containersPack, containersCases],
    [postgresPack, postgresCases],
    [mysqlPack, mysqlCases],
    [pushgatewayPack, pushgatewayCases],
    [redisPack, redisCases],
    [elasticsearchPack, elasticsearchCases],
    [kafkaPack, kafkaCases],
    [nginxPack, nginxCases],
];
