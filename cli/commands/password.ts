import { Refusal } from "../report/refusal";
import type { Command } from "../command";
import { readSecretValue, sourceOf } from "../secretValues";

/** Prints Grafana's admin password and nothing else, for use in scripts. */
export const run: Command = async (session) => {
    const { adminPasswordSecret } = await session.requirements();
    if (adminPasswordSecret === undefined) {
        throw new Refusal("The stack deploys no Grafana, so there is no password.");
    }
    if (session.exists === false && sourceOf(session, adminPasswordSecret) === undefined) {
        throw new Refusal("There is no password yet: npm start generates it.");
    }
    session.printer.line(await readSecretValue(session, adminPasswordSecret));
    return 0;
};
