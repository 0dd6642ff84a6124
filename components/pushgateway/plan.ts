import type { ServerPlan } from "../server/serverPlan";
import { internalUrl, planService, publicUrl } from "./planService";
import type { PushgatewaySpec } from "./spec";

/** A Pushgateway, ready to be deployed. */
export interface PushgatewayPlan extends ServerPlan {
    /** Its public URL: the external URL, else the published one, else the one in the stack's network. */
    url: string;
    /** Where containers in the stack's network push to. */
    internalUrl: string;
}

/** Plans the Pushgateway of a spec that is valid. */
export function planPushgateway(spec: PushgatewaySpec): PushgatewayPlan {
    return {
        name: "server",
        role: "pushgateway",
        folder: "pushgateway",
        image: "pushgateway",
        service: planService(spec),
        url: publicUrl(spec),
        internalUrl,
    };
}
