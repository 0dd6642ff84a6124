import { closedSsh, encryptedDisks, tokensForMetadata } from "./aws";
import { floatingTags } from "./images";
import { openPorts } from "./ports";
import { privileges } from "./privileges";
import type { PolicyRule } from "./rule";
import { secretsInClear } from "./secrets";
import { protectedData } from "./volumes";

/** Every rule of the pack. */
export const rules: readonly PolicyRule[] = [
    openPorts,
    floatingTags,
    privileges,
    protectedData,
    secretsInClear,
    encryptedDisks,
    tokensForMetadata,
    closedSsh,
];
