import { definePack } from "../pack";
import { evaluationAlerts } from "./evaluation";
import { remoteWriteAlerts } from "./remoteWrite";
import { scrapingAlerts } from "./scraping";
import { storageAlerts } from "./storage";

export { notificationPack } from "./notifications";

/** The monitoring server itself. */
export const prometheusPack = definePack({
    name: "prometheus",
    alerts: { ...evaluationAlerts, ...scrapingAlerts, ...storageAlerts, ...remoteWriteAlerts },
});
