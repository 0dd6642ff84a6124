import { currentConfiguration } from "../server/configVolume/plan";
import { dataPath } from "./planService";

/** Target of an alert's link. */
export interface RulerLinks {
    /** Public URL of Grafana. */
    grafanaUrl: string;
    /** Uid of the data source of this Loki there. */
    dataSourceUid: string;
}

/** Loki's name for the one tenant that there is without authentication. */
export const tenant = "fake";

/** Folder of the configuration with a folder of rules for each tenant. */
export const rulesFolder = "rules";

/** https://grafana.com/docs/loki/latest/configure/#ruler */
export function renderRuler(alertmanagers: readonly string[], links: RulerLinks | undefined): object {
    return {
        storage: { type: "local", local: { directory: `${currentConfiguration}/${rulesFolder}` } },
        rule_path: `${dataPath}/rules-temp`,
        wal: { dir: `${dataPath}/ruler-wal` },
        enable_api: true,
        evaluation_interval: "1m",
        ...(alertmanagers.length > 0 && {
            alertmanager_url: alertmanagers.map((target) => `http://${target}`).join(","),
        }),
        ...(links && { external_url: links.grafanaUrl, datasource_uid: links.dataSourceUid }),
    };
}
