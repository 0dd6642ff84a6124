import type { hostPack } from "../../../rules/host";
import type { AlertCase } from "../support/alertCase";
import { diskCases } from "./host/disks";
import { loadCases } from "./host/load";
import { networkCases } from "./host/network";
import { systemCases } from "./host/system";

export const hostCases: Record<keyof typeof hostPack.alerts, AlertCase> = {
    ...loadCases,
    ...diskCases,
    ...networkCases,
    ...systemCases,
};
