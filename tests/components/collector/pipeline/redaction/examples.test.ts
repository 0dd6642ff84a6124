import { redactionStages } from "../../../../../components/collector/pipeline/redaction";
import type { RedactionSpec } from "../../../../../components/spec/redaction";
import { collectors } from "../support/collectors";

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.dBjftJeZ4CVP-mB92K27uhbUJU1p1r";

describe.each(collectors)("secrets in lines, through the real %s", (_, through) => {
    async function redacted(lines: readonly string[], spec?: RedactionSpec): Promise<string[]> {
        const { entries } = await through(redactionStages(spec), lines);
        return entries.map(({ line }) => line);
    }

    /** Lines by what is made of them. */
    async function expectLines(
        pairs: readonly (readonly [string, string])[],
        spec?: RedactionSpec,
    ): Promise<void> {
        expect(
            await redacted(
                pairs.map(([line]) => line),
                spec,
            ),
        ).toEqual(pairs.map(([, result]) => result));
    }

    it("reads plain text, logfmt and arguments", () =>
        expectLines([
            ["login password=hunter2 ok", "login password=[redacted] ok"],
            ["login password: hunter2, retry", "login password: [redacted], retry"],
            ['ts=1 password="a \\"b\\" c" user=bob', 'ts=1 password="[redacted]" user=bob'],
            ["run --password hunter2 --user bob", "run --password [redacted] --user bob"],
            ['["--token","a b","-v"]', '["--token","[redacted]","-v"]'],
            [
                "AWS_SECRET_ACCESS_KEY=wJalrXUt DB_PASS=x1",
                "AWS_SECRET_ACCESS_KEY=[redacted] DB_PASS=[redacted]",
            ],
            ["clientSecret=abc REFRESHTOKEN=def", "clientSecret=[redacted] REFRESHTOKEN=[redacted]"],
            ["{user=bob, password=x, id=5}", "{user=bob, password=[redacted], id=5}"],
            ["CREATE ROLE bob PASSWORD 'it''s'", "CREATE ROLE bob PASSWORD '[redacted]'"],
            ["ALTER USER bob IDENTIFIED BY 's3'", "ALTER USER bob IDENTIFIED BY '[redacted]'"],
            ["X-Api-Key: abcdefgh", "X-Api-Key: [redacted]"],
            ["password=\\u0026xy", "password=[redacted]"],
        ]));

    it("keeps JSON what it is, also within JSON strings", () =>
        expectLines([
            [
                '{"api_key":"k","n":{"apiKey":"a\\"b\\\\"},"x":1}',
                '{"api_key":"[redacted]","n":{"apiKey":"[redacted]"},"x":1}',
            ],
            ['{"password": 12345, "b": 2}', '{"password": "[redacted]", "b": 2}'],
            ['{"password":null,"token":true,"secret":""}', '{"password":null,"token":true,"secret":""}'],
            [
                '{"m":"{\\"token\\":\\"a\\\\\\"b\\",\\"i\\":1}"}',
                '{"m":"{\\"token\\":\\"[redacted]\\",\\"i\\":1}"}',
            ],
            ['{"m":"{\\"pwd\\":55}"}', '{"m":"{\\"pwd\\":\\"[redacted]\\"}"}'],
            [
                '{"m":"{\\"n\\":\\"{\\\\\\"pwd\\\\\\":\\\\\\"a b\\\\\\"}\\"}"}',
                '{"m":"{\\"n\\":\\"{\\\\\\"pwd\\\\\\":\\\\\\"[redacted]\\\\\\"}\\"}"}',
            ],
            ['{"url":"/x?token=abc&b=1","c":1}', '{"url":"/x?token=[redacted]&b=1","c":1}'],
            ['{"m":"password=abc"}', '{"m":"password=[redacted]"}'],
            ['{"Set-Cookie":["a=b","c=d"],"e":1}', '{"Set-Cookie":["[redacted]"],"e":1}'],
            [
                "{'password': 'it\\'s', 'n': 1, 'pwd': 5}",
                "{'password': '[redacted]', 'n': 1, 'pwd': '[redacted]'}",
            ],
            ["{'password': 'a\"b', 'n': 1}", "{'password': '[redacted]', 'n': 1}"],
        ]));

    it("reads URLs, headers and URL-encoded text", () =>
        expectLines([
            ["GET /x?api_key=abc&y=1 HTTP/1.1", "GET /x?api_key=[redacted]&y=1 HTTP/1.1"],
            ["postgres://bob:s3c@ret@db:5432/x", "postgres://bob:[redacted]@db:5432/x"],
            ["redis://:pw@redis:6379/0", "redis://:[redacted]@redis:6379/0"],
            ["q=password%3Dse%20cret%26user%3Dbob&z=1", "q=password%3D[redacted]%26user%3Dbob&z=1"],
            ["%7B%22token%22%3A%22ab%22%2C%22n%22%3A1", "%7B%22token%22%3A%22[redacted]%22%2C%22n%22%3A1"],
            ["Authorization: Bearer abc.def", "Authorization: Bearer [redacted]"],
            ["authorization: Basic dXNlcjpwYXNz", "authorization: Basic [redacted]"],
            ['Authorization: Digest username="b", response="1f"', "Authorization: Digest [redacted]"],
            ["sent bearer 0123456789abcdef to x", "sent bearer [redacted] to x"],
            ["Cookie: sid=abc; theme=dark", "Cookie: [redacted]"],
            ["Set-Cookie: sid=abc; Path=/; HttpOnly", "Set-Cookie: [redacted]"],
        ]));

    it("knows secrets by their look", () =>
        expectLines([
            [`got ${jwt} from x`, "got [redacted] from x"],
            ["id AKIAIOSFODNN7EXAMPLE.", "id [redacted]."],
            ['{"m":"a\\nghp_abcdefghijklmnopqrst0123"}', '{"m":"a\\n[redacted]"}'],
            ["sk-proj-abcdefghij0123456789 xoxb-123456789012-abc", "[redacted] [redacted]"],
            [
                '{"pem":"-----BEGIN RSA PRIVATE KEY-----\\nMIIE+/a=\\n-----END RSA PRIVATE KEY-----\\n"}',
                '{"pem":"-----BEGIN RSA PRIVATE KEY-----[redacted]-----END RSA PRIVATE KEY-----\\n"}',
            ],
            [
                "card 4111 1111 1111 1111, 5500-0000-0000-0004 3714 496353 98431",
                "card [redacted], [redacted] [redacted]",
            ],
            ['{"n":4111111111111111,"card_number":"x"}', '{"n":"[redacted]","card_number":"[redacted]"}'],
        ]));

    it("leaves a value that is redacted already as it is", () =>
        expectLines([
            ["password=[redacted] token: [redacted]", "password=[redacted] token: [redacted]"],
            ['{"password":"[redacted]"}', '{"password":"[redacted]"}'],
        ]));

    it("leaves ordinary text alone", async () => {
        const lines = [
            "password reset requested, token bucket full, authorization failed for user bob",
            '{"tokens": 812, "max_tokens":512, "token_type":"x", "prompt_tokens":3}',
            "max_tokens=512 token_count=3 keyspace=a primary_key=5 cache_key=user:1 tokenizer=bpe",
            "passwordless: true, Unexpected token: }, invalid token: signature expired, secret: created",
            "authorization: denied for bob; cookie: missing; grant_type=password",
            "4bf92f3577b34da6a3ce929d0e0e4736 9b2c4111-1111-4111-8111-111111111111",
            "at 1763719200123 1763719200123456 1763719200123456789 order 2024112100012345 tel +4915112345678",
            "mail bob@example.com",
        ];
        expect(await redacted(lines)).toEqual(lines);
    });

    it("takes the caller's kinds, fields, patterns and replacement", () =>
        expectLines(
            [
                [
                    "password=a ssn=123-45 lessn=1 bob@example.com k-77x",
                    "password=a ssn=*** lessn=1 *** k-***",
                ],
                ['{"ssn":12,"m":"\\nbob@example.com"}', '{"ssn":"***","m":"\\n***"}'],
            ],
            {
                kinds: { password: false, email: true },
                fields: ["ssn"],
                patterns: ["k-([0-9]+x)"],
                replacement: "***",
            },
        ));

    it("has no stage where nothing is to be made unreadable", () => {
        const none = { apiKey: false, password: false, token: false, authorization: false };
        expect(redactionStages({ kinds: { ...none, cookie: false, cardNumber: false } })).toEqual([]);
    });
});
