import { exporterKinds } from "../../components/exporters/kinds";
import type { Present } from "../../rules";
import { partPacks } from "../../rules/packs";

/** All that rules and dashboards can be about, but for applications and cron jobs. */
export const everyPart: Present = {
    parts: Object.keys(partPacks),
    exporters: exporterKinds,
    alertmanager: true,
    infoInhibition: true,
    grafana: true,
    loki: true,
    collector: "alloy",
    edge: { certificates: true },
};
