import { Refusal } from "../../report/refusal";
import type { Command } from "../command";
import { secretsKey } from "../localSecrets";

/** Prints the password of Grafana's admin, and nothing else, so that a script can use it. */
export const run: Command = async (session) => {
    const { adminPasswordSecret } = await session.requirements();
    if (adminPasswordSecret === undefined) {
        throw new Refusal("The stack has no Grafana of its own, so there is no password.");
    }
    if (session.exists === false) {
        throw new Refusal("There is no password yet: it is made when the stack is brought up (npm start).");
    }
    const stack = await session.open();
    session.printer.line(
        await stack.readConfig(`${secretsKey(session.workspace.project)}.${adminPasswordSecret}`),
    );
    return 0;
};
