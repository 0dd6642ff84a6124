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

/** Stores a secret in the local configuration, or removes it; the value is never an argument, which other users can see. */
export const run: Command = async (session, { name, generate, remove }) => {
    if (!secretName.holds(name)) {
        throw new Refusal(`--name ${secretName.text}, got ${JSON.stringify(name)}`);
    }
    if (remove) {
        removeSecret(session, name);
        session.printer.line(`The value of ${name} is removed from this machine.`);
        return 0;
    }
    const source = sourceOf(session, name);
    if (source !== undefined) {
        throw new Refusal(
            `${name} comes from ${describeSource(source)} by vigie:secretSources: change it there. Nothing was changed.`,
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
    session.printer.line(`${name} is set; npm start applies it.`);
    return 0;
};

/** Generates an SSH key without a file, and prints its public key only. */
async function generateKey(session: Session, name: string, kind: string): Promise<number> {
    if (kind !== "ed25519") {
        throw new Refusal(`--generate must be ed25519, got ${JSON.stringify(kind)}`);
    }
    const { privateKey, publicKey } = generateEd25519(`${session.label.value}/${name}`);
    await keepSecret(session, name, privateKey);
    session.printer.line(publicKey);
    return 0;
}

/** Prompts on the terminal without echo. */
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
