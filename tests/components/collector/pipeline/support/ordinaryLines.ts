import { base62, digits, hex, small, type Random } from "./random";

const words =
    "request password reset token bucket full tokens authorization failed for user cookie missing secret rotated card declined key evicted the cache of session bearer basic auth".split(
        " ",
    );

/** Identifiers and numbers that a secret could be taken for. */
const values: readonly ((random: Random) => string)[] = [
    (random) => random.text(32, hex),
    (random) => `a${random.text(15, hex)}`,
    (random) => [8, 4, 4, 4, 12].map((length) => random.text(length, hex)).join("-"),
    (random) => `17${random.text(random.of([8, 11, 14, 17]), digits)}`,
    (random) => `2026${random.text(10, digits)}`,
    (random) => random.text(1 + random.below(12), digits),
    (random) => random.times(4, () => random.below(256)).join("."),
    (random) => `sha256:${random.text(64, hex)}`,
    (random) => `/api/v1/${random.text(6, small)}/${random.below(9999)}?page=${random.below(9)}&sort=name`,
    (random) => `${random.text(5, small)}@${random.text(6, small)}.com`,
    (random) => `2026-11-21T10:00:${random.text(2, "012345")}.${random.text(9, digits)}Z`,
    (random) => `https://x.io:8443/${random.text(8, base62)}`,
];

const fields = [
    "id",
    "trace_id",
    "tokens",
    "max_tokens",
    "prompt_tokens",
    "token_count",
    "order",
    "user",
    "primary_key",
    "duration_ms",
    "tokenizer",
    "keyspace",
    "token_type",
];

/** A line without any secret. */
export function ordinaryLine(random: Random): string {
    const sentence = () =>
        random.times(2 + random.below(6), () => random.of([...words, random.text(5, small)])).join(" ");
    const value = () => random.of(values)(random);
    const object = () => ({
        level: "info",
        msg: sentence(),
        [random.of(fields)]: value(),
        [random.of(fields)]: random.below(9999),
    });
    return random.of<() => string>([
        () => `${value()} INFO ${sentence()} done: ${value()} ${sentence()}`,
        () => `${random.of(fields)}=${value()} ${random.of(fields)}=${value()} msg="${sentence()}"`,
        () => JSON.stringify(object()),
        () => JSON.stringify({ body: JSON.stringify(object()) }),
        () => `{'${random.of(fields)}': '${value()}', '${random.of(fields)}': ${random.below(99)}}`,
    ])();
}
