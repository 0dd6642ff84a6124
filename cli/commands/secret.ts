import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { generateEd25519 } from "../../components/host/keys";
import { describeSource } from "../../components/secrets/places";
import { secretName } from "../../components/spec/rules";
import { Refusal } from "../report/refusal";
import type { Command } from "../command";
import { keepSecret, removeSecret } from "../localSecrets";
import { sourceOf } from "../secretValues";
import type { Session } from "../session";

/** Keeps a secret in this machine's part of the configuration, or takes it away; the value is never an argument, which others can see. */
export const run: Command = async (session, { name, generate, remove }) => {
    if (!secretName.holds(name)) {
        throw new Refusal(`--name ${secretName.text}, got ${JSON.stringify(name)}`);
    }
    if (remove) {
        removeSecret(session, name);
        session.printer.line(`${name} has no value on this machine any more.`);
        return 0;
    }
    const source = sourceOf(session, name);
    if (source !== undefined) {
        throw new Refusal(
            `${name} is ${describeSource(source)}, by vigie:secretSources: change it there. Nothing was changed.`,
        );
    }
    if (generate !== "") {
        return await generateKey(session, name, generate);
    }
    const value = process.stdin.isTTY ? await ask(name) : (await text(process.stdin)).replace(/\r?\n$/, "");
    if (value === "") {
        throw new Refusal(`The value of ${name} must not be empty. Nothing was changed.`);
    }
    await keepSecret(session, name, value);
    session.printer.line(`${name} is set; npm start brings it into force.`);
    return 0;
};

/** Makes a key for SSH: nobody has to handle a file with it. Its public half alone is printed. */
async function generateKey(session: Session, name: string, kind: string): Promise<number> {
    if (kind !== "ed25519") {
        throw new Refusal(`--generate must be ed25519, got ${JSON.stringify(kind)}`);
    }
    const { privateKey, publicKey } = generateEd25519(`${session.label.value}/${name}`);
    await keepSecret(session, name, privateKey);
    session.printer.line(publicKey);
    return 0;
}

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
