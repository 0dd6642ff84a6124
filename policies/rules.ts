import { closedSsh, encryptedDisks, tokensForMetadata } from "./aws";
import { floatingTags } from "./images";
import { openPorts } from "./ports";
import { privileges } from "./privileges";
import type { PolicyRule } from "./rule";
import { plainTextSecrets } from "./secrets";
import { protectedData } from "./volumes";

/** All policies of the pack. */
export const rules: readonly PolicyRule[] = [
    openPorts,
    floatingTags,
    privileges,
    protectedData,
    plainTextSecrets,
    encryptedDisks,
    tokensForMetadata,
    closedSsh,
];
