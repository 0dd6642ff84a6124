import type { Receiver } from "../../spec/receivers";
import { discord } from "./discord";
import { email } from "./email";
import type { IntegrationKind } from "./integrationKind";
import { opsgenie } from "./opsgenie";
import { pagerDuty } from "./pagerDuty";
import { slack } from "./slack";
import { teams } from "./teams";
import { telegram } from "./telegram";
import { webhook } from "./webhook";

type Kind = Exclude<keyof Receiver, "name">;
type IntegrationOf<K extends Kind> = NonNullable<Receiver[K]>[number];

/** Every kind of integration, by its key in a `Receiver`; a new one is a file of its own and a line here. */
const kinds: { [K in Kind]: IntegrationKind<IntegrationOf<K>> } = {
    email,
    slack,
    discord,
    teams,
    telegram,
    pagerDuty,
    opsgenie,
    webhook,
};

/** An integration of any kind: each `IntegrationKind` is only ever handed its own. */
export type AnyIntegration = IntegrationOf<Kind>;

/** The kinds with their keys, in the order in which they are rendered. */
export const integrationKinds = Object.entries(kinds) as [Kind, IntegrationKind<AnyIntegration>][];

/** Whether this receiver has any integration. */
export function hasIntegrations(receiver: Receiver): boolean {
    return integrationKinds.some(([kind]) => (receiver[kind] ?? []).length > 0);
}
