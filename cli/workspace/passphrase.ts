import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { Refusal } from "../report/refusal";
import type { ProjectPaths } from "./paths";

/**
 * Makes sure that there is a passphrase for the stack's secrets: 32 random bytes, readable by their owner alone.
 *
 * @throws Refusal where secrets were encrypted with a passphrase that is no longer there.
 */
export function ensurePassphrase({ passphrase, localPart, root }: ProjectPaths): void {
    if (existsSync(passphrase)) {
        return;
    }
    if (existsSync(localPart)) {
        throw new Refusal(
            `${passphrase} is gone, and the secrets of this stack were encrypted with it.`,
            `Put it back; or, to start anew with new secrets, run down with the old passphrase in PULUMI_CONFIG_PASSPHRASE,`,
            `or remove the stack's containers and volumes by hand, and then the folder .vigie in ${root}.`,
        );
    }
    writeFileSync(passphrase, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
}
