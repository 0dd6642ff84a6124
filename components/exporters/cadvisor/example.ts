import type { CadvisorSpec } from "./spec";

/** Each of its options. */
export const example: CadvisorSpec = {
    kind: "cadvisor",
    housekeepingIntervalSeconds: 30,
    dockerDirectory: "/data/docker",
};
