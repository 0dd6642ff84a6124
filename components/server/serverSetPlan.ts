import type { ServerPlan } from "./serverPlan";

/** Servers that are deployed together, and what a person should know about them. */
export interface ServerSetPlan {
    servers: readonly ServerPlan[];
    /** Each a sentence, logged as a warning; none by default. */
    notices?: readonly string[];
}
