import { definePack } from "../pack";
import { accessAlerts } from "./access";
import { crashAlerts } from "./crashes";
import { errorAlerts } from "./errors";
import { silenceAlerts } from "./silence";
import { volumeAlerts } from "./volume";

/** What lines tell, whatever writes them: LogQL, for Loki's ruler. */
export const logsPack = definePack({
    name: "logs",
    alerts: { ...errorAlerts, ...silenceAlerts, ...crashAlerts, ...accessAlerts, ...volumeAlerts },
});
