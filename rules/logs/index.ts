import { definePack } from "../pack";
import { accessAlerts } from "./access";
import { crashAlerts } from "./crashes";
import { errorAlerts } from "./errors";
import { silenceAlerts } from "./silence";
import { volumeAlerts } from "./volume";

/** Alerts on log lines of any program: LogQL, for the ruler of Loki. */
export const logsPack = definePack({
    name: "logs",
    alerts: { ...errorAlerts, ...silenceAlerts, ...crashAlerts, ...accessAlerts, ...volumeAlerts },
});
