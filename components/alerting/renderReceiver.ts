import type { Receiver } from "../spec/receivers";
import { integrationKinds } from "./receivers";

/** https://prometheus.io/docs/alerting/latest/configuration/#receiver */
export function renderReceiver(receiver: Receiver): object {
    const integrations = integrationKinds.map(([key, kind]) => [
        kind.configKey,
        receiver[key]?.map((integration) => ({
            send_resolved: integration.sendResolved ?? true,
            ...kind.render(integration),
        })),
    ]);
    return { name: receiver.name, ...(Object.fromEntries(integrations) as object) };
}
