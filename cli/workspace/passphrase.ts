import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { Refusal } from "../report/refusal";
import type { ProjectPaths } from "./paths";

/**
 * Generates the passphrase of the stack's secrets if missing: 32 random bytes, readable by the owner only.
 *
 * @throws Refusal if secrets are encrypted with a passphrase that is missing.
 */
export function ensurePassphrase({ passphrase, localPart, root }: ProjectPaths): void {
    if (existsSync(passphrase)) {
        return;
    }
    if (existsSync(localPart)) {
        throw new Refusal(
            `${passphrase} is missing, and the secrets of this stack are encrypted with it.`,
            `Restore it; or, to start over with new secrets, run down with the old passphrase in PULUMI_CONFIG_PASSPHRASE,`,
            `or remove the stack's containers and volumes by hand, and then the folder .vigie in ${root}.`,
        );
    }
    writeFileSync(passphrase, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
}
