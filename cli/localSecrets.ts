import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { Refusal } from "./report/refusal";
import { omitKeys } from "./workspace/omitKeys";
import { readLocalPart, workStackFile, writeLocalPart } from "./workspace/prepare";
import type { StackFile } from "./workspace/stackFile";
import { encryptionOf, isRecord, isSecure, keepLocal, parseStackFile } from "./workspace/stackFile";
import { secretsKey, sourceOf } from "./secretValues";
import type { Session } from "./session";

/** Random bytes of a generated password: 24 characters. */
const passwordBytes = 18;

/**
 * Generates Grafana's admin password, encrypted in the local configuration, unless the stack file has a value or a
 * source for it.
 */
export async function ensureLocalSecrets(session: Session, secret: string | undefined): Promise<void> {
    const { paths, workspace } = session;
    const key = secretsKey(workspace.project);
    const isThere = (name: string): boolean =>
        hasSecret(workspace.stackFile, key, name) || sourceOf(session, name) !== undefined;
    if (secret !== undefined && !isThere(secret)) {
        await keepSecret(session, secret, randomBytes(passwordBytes).toString("base64url"));
        return;
    }
    await session.open();
    const written = parseStackFile(readFileSync(workStackFile(paths), "utf8"));
    if (written.encryptionsalt !== workspace.stackFile.encryptionsalt) {
        writeLocalPart(paths, { ...readLocalPart(paths), ...encryptionOf(written) });
    }
}

/** Stores the value of a secret, encrypted, in the local configuration. */
export async function keepSecret(session: Session, name: string, value: string): Promise<void> {
    const { paths, workspace } = session;
    const key = secretsKey(workspace.project);
    const stack = await session.open();
    await stack.setSecret(`${key}.${name}`, value);
    const written = parseStackFile(readFileSync(workStackFile(paths), "utf8"));
    writeLocalPart(paths, keepLocal(readLocalPart(paths), written, key, name));
}

/**
 * Removes the value of a secret from the local configuration.
 *
 * @throws Refusal if it has none.
 */
export function removeSecret({ paths, workspace, stack }: Session, name: string): void {
    const key = secretsKey(workspace.project);
    const local = readLocalPart(paths);
    if (local.config?.[key]?.[name] === undefined) {
        throw new Refusal(
            `${name} has no value on this machine; a shared value would be in Pulumi.${stack}.yaml. Nothing was changed.`,
        );
    }
    writeLocalPart(paths, {
        ...local,
        config: { ...local.config, [key]: omitKeys(local.config[key], [name]) },
    });
}

function hasSecret({ config }: StackFile, key: string, name: string): boolean {
    const values = config?.[key];
    // A map encrypted as a whole cannot be inspected; assume that it has the secret.
    return isSecure(values) || (isRecord(values) && values[name] !== undefined);
}
