import { hintOf, start } from "./names";
import type { RedactionPattern, Secrets } from "./pattern";
import { bare, shaped } from "./values";

const assign = String.raw`[ \t]*(?:=>?|:=?)[ \t]*`;
const schemes = "bearer|basic|token|apikey|negotiate|ntlm|hawk";
const parameter = String.raw`[\w-]+=(?:\\*"[^"\\]*\\*"|[^\s,"'\\]*)`;
const parameters = String.raw`${parameter}(?:,[ \t]*${parameter})*`;

const morsel = String.raw`(?:"[^"\s\\;,:]*"|\\+"[^"\s\\;]*\\+"|[^\s;"'\\]*)`;
const cookies = String.raw`[^\s;="'\\]+=${morsel}(?:;[ \t]*[^\s;="'\\]+(?:=${morsel})?)*`;

/** Headers of HTTP as text: quoted ones are fields. */
export function headerPatterns(secrets: Secrets): RedactionPattern[] {
    const { kinds, replacement } = secrets;
    const patterns: RedactionPattern[] = [];
    if (kinds.includes("authorization")) {
        patterns.push({
            about: "authorization headers",
            where: [hintOf(secrets), "(?i:authorization|bearer|basic)"],
            expression: authorization(),
            replacement,
        });
    }
    if (kinds.includes("cookie")) {
        patterns.push({
            about: "cookie headers",
            where: [hintOf(secrets), "(?i:cookie)"],
            expression: `(?i:cookie)(?:${assign}(${cookies})|=(${bare}))`,
            replacement,
        });
    }
    return patterns;
}

/** With its name, or by a scheme that is followed by what no word looks like. The scheme stays. */
function authorization(): string {
    const named = [
        `(?i:digest|aws4-hmac-sha256)[ \\t]+(${parameters})`,
        `(?i:${schemes})[ \\t]+(${bare})`,
        `(${shaped})`,
    ];
    const unnamed = [
        `(?i:bearer)[ \\t]+(${shaped})`,
        String.raw`(?i:basic)[ \t]+([A-Za-z0-9+/]{7,}=+|[A-Za-z+/]*[0-9][A-Za-z0-9+/]{15,})`,
    ];
    return `(?i:authorization)${assign}(?:${named.join("|")})|${start}(?:${unnamed.join("|")})`;
}
