import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { secretName } from "../../../components/spec/rules";
import { Refusal } from "../../report/refusal";
import type { Command } from "../command";
import { keepSecret } from "../localSecrets";

/** Keeps a secret in this machine's part of the configuration; the value is never an argument, which others can see. */
export const run: Command = async (session, { name }) => {
    if (!secretName.holds(name)) {
        throw new Refusal(`--name ${secretName.text}, got ${JSON.stringify(name)}`);
    }
    const value = process.stdin.isTTY ? await ask(name) : (await text(process.stdin)).replace(/\r?\n$/, "");
    if (value === "") {
        throw new Refusal(`The value of ${name} must not be empty. Nothing was changed.`);
    }
    await keepSecret(session, name, value);
    session.printer.line(`${name} is set; npm start brings it into force.`);
    return 0;
};

/** Asks on the terminal, without showing what is typed. */
async function ask(name: string): Promise<string> {
    process.stderr.write(`Value of ${name} (not shown): `);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
    try {
        return await terminal.question("");
    } finally {
        terminal.close();
        process.stderr.write("\n");
    }
}
