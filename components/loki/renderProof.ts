import { hashFiles, type Reload } from "../server/configVolume/plan";
import type { Files } from "../spec/files";
import { toYaml } from "../spec/yaml";
import { internalUrl } from "./planService";
import { rulesFolder, tenant } from "./renderRuler";

/** Name of the group that tells which configuration the server runs; its file is called so too. */
export const proofGroup = "vigie-configuration";

/** What identifies these files wherever the server shows what it runs. */
export function proofOf(files: Files): string {
    return `${proofGroup}-${hashFiles(files)}`;
}

/** A stream that nobody writes: as long as its retention is listed, the server runs these limits. */
export function proofSelector(proof: string): string {
    return `{vigie="${proof}"}`;
}

/** A group of rules that is evaluated once a day and never fires: as long as it is listed, so are the others. */
export function renderProofGroup(proof: string): Files {
    const rule = {
        alert: "VigieConfiguration",
        expr: "vector(0) > 1",
        for: "1d",
        labels: { severity: "info" },
        annotations: {
            summary: "Identifies the rules that are in force",
            description: "Never fires: an update looks for its name, to know that these rules are in force.",
        },
    };
    const groups = [{ name: proof, interval: "1d", rules: [rule] }];
    return { [`${rulesFolder}/${tenant}/${proofGroup}.yml`]: toYaml({ groups }) };
}

/** Where the running server shows both; it shows limits only of the tenant in the header. */
export function planReload(proof: string): Reload {
    return {
        readyUrl: `${internalUrl}/ready`,
        readBack: {
            contains: proof,
            url: `${internalUrl}/config/tenant/v1/limits`,
            header: `X-Scope-OrgID: ${tenant}`,
            alsoAt: [{ url: `${internalUrl}/prometheus/api/v1/rules` }],
        },
    };
}
