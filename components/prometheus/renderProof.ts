import { hashFiles } from "../server/configVolume/plan";
import type { Files } from "../spec/files";
import { renderRules } from "./renderRules";

/** Name of the rule group, and of its file, that identifies the configuration that the server runs. */
export const proofGroup = "vigie-configuration";

/** Path of the file of `renderProof`. */
export const proofFile = `rules/${proofGroup}.yml`;

const proofMetric = "vigie_configuration_info";

/** Where the running server shows the rule of `renderProof`, without waiting for its first evaluation. */
export const proofPath = `/api/v1/rules?type=record&rule_name%5B%5D=${proofMetric}`;

/** What the answer at `proofPath` has while the server runs exactly these files. */
export function proofOf(files: Files): string {
    return `"hash":"${hashFiles(files)}"`;
}

/**
 * A rule file that identifies the other files: it records `vigie_configuration_info{hash="…"} 1`.
 *
 * The server loads rules after everything else that these files configure, so one that shows this rule has them all.
 */
export function renderProof(files: Files): Files {
    return renderRules([
        {
            name: proofGroup,
            rules: [{ record: proofMetric, expr: "vector(1)", labels: { hash: hashFiles(files) } }],
        },
    ]);
}
