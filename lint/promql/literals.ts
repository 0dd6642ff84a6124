import { durationSeconds } from "../../components/language/duration";

/** A number as PromQL writes it: decimal, hexadecimal, `Inf`, `NaN`, or a duration in seconds. */
export function numberOf(text: string): number {
    const bare = text.replaceAll("_", "").replace(/^\+/, "").toLowerCase();
    const [sign, digits] = bare.startsWith("-") ? [-1, bare.slice(1)] : [1, bare];
    if (digits === "inf") {
        return sign * Infinity;
    }
    return sign * (durationSeconds(digits) ?? Number(digits));
}

const escapes: Readonly<Record<string, string>> = {
    a: "\u0007",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
    "\\": "\\",
};

/** The value of a string literal; undefined if it is unterminated or has an escape unknown to Go. */
export function unquote(text: string): string | undefined {
    const [quote] = text;
    const inner = text.slice(1, -1);
    if (quote === undefined || text.length < 2 || !text.endsWith(quote)) {
        return undefined;
    }
    if (quote === "`") {
        return inner;
    }
    let isValid = !inner.includes("\n");
    const value = inner.replace(
        /\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|[^]|$)/g,
        (_, escape: string) => {
            const decoded = decode(escape, quote);
            isValid &&= decoded !== undefined;
            return decoded ?? "";
        },
    );
    return isValid ? value : undefined;
}

function decode(escape: string, quote: string): string | undefined {
    if (escape === quote) {
        return quote;
    }
    if (/^[xuU]./.test(escape)) {
        const code = Number.parseInt(escape.slice(1), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    }
    return /^[0-7]{3}$/.test(escape) ? String.fromCharCode(Number.parseInt(escape, 8)) : escapes[escape];
}
