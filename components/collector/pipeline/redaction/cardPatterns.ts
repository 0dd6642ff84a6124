import type { RedactionPattern, Secrets } from "./pattern";
import { depths, quote, quoteExpression } from "./values";

const gap = "[ -]?";
const four = "[0-9]{4}";

/** Numbers of cards by brand. RE2 cannot compute their check digit: beginning and length tell them from other numbers. */
const brands: readonly string[] = [
    // Visa of 16 and 19 digits; those of 13 are no longer given out, and many telephone numbers look like them.
    `4[0-9]{3}${gap}${four}${gap}${four}${gap}${four}(?:${gap}[0-9]{3})?`,
    // Mastercard, JCB, Discover.
    `(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720|35(?:2[89]|[3-8][0-9])|6011|64[4-9][0-9]|65[0-9]{2})${gap}${four}${gap}${four}${gap}${four}`,
    // American Express, Diners Club.
    `3[47][0-9]{2}${gap}[0-9]{6}${gap}[0-9]{5}`,
    `3(?:0[0-5]|[68][0-9])[0-9]${gap}[0-9]{6}${gap}${four}`,
    // UnionPay, Maestro.
    `62[0-9]{2}${gap}${four}${gap}${four}${gap}${four}(?:${gap}[0-9]{3})?`,
    `(?:5018|5020|5038|5893|6304|6759|676[1-3])${gap}${four}${gap}${four}${gap}[0-9]{1,4}(?:${gap}[0-9]{3})?`,
];
const card = `(?:${brands.join("|")})`;

/** What no number of a card follows: a part of a longer name or number. */
const before = String.raw`(?:^|[^0-9A-Za-z_.+/#-]|\\[nrt]|%[0-9A-Fa-f]{2})`;

/** Numbers of cards, also as numbers of JSON, which become texts. */
export function cardPatterns({ kinds, replacement }: Secrets): RedactionPattern[] {
    if (!kinds.includes("cardNumber")) {
        return [];
    }
    const where = ["[0-9](?:[ -]?[0-9]){12}"];
    const inJson = [...where, String.raw`"\s*:\s*${card}\b`];
    const asNumbers = depths.map((depth) => ({
        about: "card numbers in JSON",
        where: inJson,
        expression: String.raw`${quoteExpression(depth)}\s*:\s*(${card})\b`,
        replacement: `${quote(depth)}${replacement}${quote(depth)}`,
    }));
    return [
        ...asNumbers,
        { about: "card numbers", where, expression: String.raw`${before}(${card})\b`, replacement },
    ];
}
