import type { ServerPlan } from "./serverPlan";

/** Servers that are deployed together, and the warnings about them. */
export interface ServerSetPlan {
    servers: readonly ServerPlan[];
    /** Warnings to log, one sentence each; none by default. */
    notices?: readonly string[];
}
