import { Refusal } from "../report/refusal";
import type { Command } from "../command";
import { readSecretValue, sourceOf } from "../secretValues";

/** Prints the password of Grafana's admin, and nothing else, so that a script can use it. */
export const run: Command = async (session) => {
    const { adminPasswordSecret } = await session.requirements();
    if (adminPasswordSecret === undefined) {
        throw new Refusal("The stack has no Grafana of its own, so there is no password.");
    }
    if (session.exists === false && sourceOf(session, adminPasswordSecret) === undefined) {
        throw new Refusal("There is no password yet: it is made when the stack is brought up (npm start).");
    }
    session.printer.line(await readSecretValue(session, adminPasswordSecret));
    return 0;
};
