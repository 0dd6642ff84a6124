import { base62, capitals, digits, type Random } from "./random";

/** A line with secrets in it. */
export interface SecretLine {
    readonly line: string;
    readonly secrets: readonly string[];
}

const names = [
    ...[
        "apiKey",
        "api_key",
        "x-api-key",
        "API_KEY",
        "secretKey",
        "client_secret",
        "secret_access_key",
        "privateKey",
    ],
    ...["password", "passwd", "pwd", "DB_PASSWORD", "userPassword", "passphrase", "new_password"],
    ...["access_token", "refreshToken", "id_token", "X-Auth-Token", "csrfmiddlewaretoken", "token"],
    ...["card_number", "cvv"],
];
const headers = ["Authorization", "authorization", "Proxy-Authorization", "Cookie", "Set-Cookie"];

const plain = (random: Random) => random.text(8 + random.below(20), `${base62}_-.~`) + random.text(4, base62);
const odd = (random: Random) =>
    `${random.text(6, base62)}${random.of(['"', "\\", "'", " ", "\\\\", '\\"', ", ", "\t", "}", "%&="])}${random.text(6, base62)}`;

/** Secrets that are known by their look, wherever they are. */
const looks: readonly ((random: Random) => string)[] = [
    (random) => `AKIA${random.text(16, capitals + digits)}`,
    (random) => `ghp_${random.text(36, base62)}`,
    (random) => `sk-${random.text(40, base62)}`,
    (random) => `xoxb-${random.text(12, digits)}-${random.text(24, base62)}`,
    (random) =>
        `eyJ${random.text(20, base62)}.eyJ${random.text(30, base62)}.${random.text(43, `${base62}_-`)}`,
    (random) => `4${random.text(15, digits)}`,
    (random) =>
        `5${random.text(1, "12345")}${random
            .times(4, () => random.text(4, digits))
            .join(random.of([" ", "-"]))
            .slice(2)}`,
    (random) => `37${random.text(2, digits)} ${random.text(6, digits)} ${random.text(5, digits)}`,
];

type Place = (random: Random) => SecretLine;

/** A place of a field with a value; `nested` times it is a JSON string in JSON. */
const inJson =
    (nested: number, value: (random: Random) => string | number): Place =>
    (random) => {
        const secret = value(random);
        const name = random.of([...names, ...headers]);
        let line = JSON.stringify({ id: random.below(99), deep: { [name]: secret, next: "x y" }, last: [1] });
        for (let level = 0; level < nested; level++) {
            line = JSON.stringify({ level: "info", body: random.of(["", "got "]) + line, n: level });
        }
        return { line, secrets: [String(secret)] };
    };

const withValue =
    (write: (name: string, secret: string) => string, value = plain): Place =>
    (random) => {
        const secret = value(random);
        return { line: write(random.of(names), secret), secrets: [secret] };
    };

const header =
    (write: (random: Random, secret: string) => string): Place =>
    (random) => {
        const secret = random.text(24, base62);
        return { line: write(random, secret), secrets: [secret] };
    };

const look =
    (write: (random: Random, secret: string) => string): Place =>
    (random) => {
        const secret = random.of(looks)(random);
        return { line: write(random, secret), secrets: [secret] };
    };

/** Each place where a secret may stand, by name. */
export const places: Readonly<Record<string, Place>> = {
    text: withValue((name, secret) => `call failed ${name}=${secret} after 3 s`),
    yaml: withValue(
        (name, secret) => `  ${name}: ${secret}`,
        (random) => random.text(20, base62) + random.text(1, digits),
    ),
    logfmt: withValue((name, secret) => `ts=1 ${name}=${JSON.stringify(secret)} user=bob`, odd),
    argument: withValue(
        (name, secret) => `exec --${name} ${secret} --verbose`,
        (random) => random.text(20, base62),
    ),
    url: withValue((name, secret) => `GET https://x.io/a?b=1&${name}=${secret}&c=2#d 200`),
    encoded: withValue((name, secret) => `next=${encodeURIComponent(`/a?${name}=${secret}&b=1`)}`),
    python: withValue((name, secret) => `got {'${name}': '${secret}', 'n': 1}`),
    ruby: withValue((name, secret) => `Parameters: {"${name}"=>${JSON.stringify(secret)}}`, odd),
    json: inJson(0, odd),
    jsonNumber: inJson(0, (random) => 100_000 + random.below(900_000)),
    escaped: inJson(1, odd),
    escapedNumber: inJson(1, (random) => 100_000 + random.below(900_000)),
    escapedTwice: inJson(2, odd),
    userInfo: header(
        (random, secret) => `connect ${random.of(["postgres", "redis", "https"])}://bob:${secret}@db:1/x`,
    ),
    bearer: header(
        (random, secret) =>
            `${random.of(["> Authorization: ", "curl -H 'authorization: "])}Bearer ${secret}'`,
    ),
    basic: header(
        (_, secret) => `Authorization: Basic ${Buffer.from(`bob:${secret}`).toString("base64")} end`,
    ),
    digest: header((_, secret) => `Authorization: Digest username="bob", uri="/", response="${secret}"`),
    cookie: header(
        (random, secret) => `${random.of(["Cookie", "Set-Cookie"])}: theme=x; sid=${secret}; Path=/`,
    ),
    look: look((random, secret) => `${random.of(["found ", "(", "x: ", "key="])}${secret} in file`),
    lookInJson: look((_, secret) => JSON.stringify({ msg: `line\n${secret}`, n: 1 })),
};
