import type { RedactionKind } from "../../../spec/redaction";
import { quickly, start } from "./names";
import type { RedactionPattern, Secrets } from "./pattern";

/** A secret that is known by its look. */
interface Shape {
    readonly kind: RedactionKind;
    readonly about: string;
    /** What they have in them, from a letter on that is rare: RE2, one of which matches in each. */
    readonly hints: readonly string[];
    readonly expression: string;
}

const pem = String.raw`-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----((?:[^"'\\-]|\\+[^"'\\-]|-[^"'\\-])+)`;
const notEnd = String.raw`(?:[^\s%&"']|%[0-35-9A-Fa-f][0-9A-Fa-f]|%4[1-9A-Fa-f])+`;

const shapes: readonly Shape[] = [
    { kind: "apiKey", about: "private keys", hints: ["VATE KEY"], expression: pem },
    {
        kind: "apiKey",
        about: "keys of known services",
        hints: [
            ...["AKIA", "ASIA", "AIza", "k-[0-9A-Za-z_-]{12}", "k_(?:live|test)_"],
            ...[String.raw`SG\.`, "m_[0-9A-Za-z]{12}", "kr_pat_", "glsa_"],
        ],
        expression: `${start}(${[
            "A(?:KIA|SIA)[0-9A-Z]{16}",
            "AIza[0-9A-Za-z_-]{30,}",
            "sk-[0-9A-Za-z_-]{20,}",
            "[rsp]k_(?:live|test)_[0-9A-Za-z]{10,}",
            String.raw`SG\.[\w-]{16,}\.[\w-]{16,}`,
            "npm_[0-9A-Za-z]{30,}",
            String.raw`dckr_pat_[\w-]{20,}`,
            "glsa_[0-9A-Za-z_]{30,}",
        ].join("|")})`,
    },
    {
        kind: "token",
        about: "tokens of known services",
        hints: [
            ...["gh[oprsu]_", "github_pat_", "glpat-", "xox[a-z]-", "xapp-"],
            ...[String.raw`vs\.[\w-]{12}`, String.raw`yJ[\w-]{8}`],
        ],
        expression: `(${[
            "gh[oprsu]_[0-9A-Za-z]{20,}",
            String.raw`github_pat_\w{20,}`,
            String.raw`glpat-[\w-]{20,}`,
            "xox[a-z]-[0-9A-Za-z-]{10,}",
            "xapp-[0-9A-Za-z-]{10,}",
            String.raw`hvs\.[\w-]{20,}`,
            String.raw`eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*){1,3}`,
        ].join("|")})`,
    },
    {
        kind: "password",
        about: "passwords in URLs",
        hints: [String.raw`:(?:\\*/){2}[^\s/:@"'\\]*:[^\s/"'\\]+@`, "%3[Aa]%2[Ff]%2[Ff]"],
        expression: String.raw`:(?:\\*/){2}[^\s/:@"'\\]*:([^\s/"'\\]+)@|%3[Aa]%2[Ff]%2[Ff][^\s%&"']*%3[Aa](${notEnd})%40`,
    },
    {
        kind: "email",
        about: "e-mail addresses",
        hints: [String.raw`@[A-Za-z0-9-]+\.`, String.raw`%40[A-Za-z0-9-]+\.`],
        expression: String.raw`(?:\\[nrt]|%3[Aa]|%3[Dd])?([A-Za-z0-9._+-]+(?:@|%40)(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})`,
    },
];

/** Secrets that are known without a name. */
export function shapePatterns({ kinds, replacement }: Secrets): RedactionPattern[] {
    const wanted = shapes.filter(({ kind }) => kinds.includes(kind));
    const any = quickly(wanted.flatMap(({ hints }) => hints));
    return wanted.map(({ about, hints, expression }) => ({
        about,
        where: [any, quickly(hints)],
        expression,
        replacement,
    }));
}
