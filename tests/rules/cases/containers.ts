import type { containersPack } from "../../../rules/containers";
import type { AlertCase } from "../support/alertCase";
import { runningCases } from "./containers/running";
import { usageCases } from "./containers/usage";

export const containersCases: Record<keyof typeof containersPack.alerts, AlertCase> = {
    ...runningCases,
    ...usageCases,
};
