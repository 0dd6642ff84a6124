import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describeFault } from "../../../components/spec/fault";
import { plainSecrets } from "../../../components/spec/plainSecrets";

const root = join(__dirname, "../../..");
const own = "npm run secret -- --name NAME encrypts it, and { secret: NAME } refers to it";
const canary = "hunter2";

const judge = (config: Record<string, unknown>): string[] => plainSecrets(config, "vigie").map(describeFault);

it.each([
    ["a password in a URL", `https://me:${canary}@example.org/`],
    ["a private key", `-----BEGIN OPENSSH PRIVATE KEY-----\n${canary}`],
    ["a key of AWS", "AKIAABCDEFGHIJKLMNOP"],
    ["a webhook of Slack", `https://hooks.slack.com/services/T0/B0/${canary}`],
    ["a token of GitHub", `ghp_${"a".repeat(36)}`],
])("%s is refused wherever it stands, by its path alone", (what, text) => {
    const faults = judge({ "vigie:alerting": { receivers: [{ name: "team", urls: [text] }] } });
    expect(faults).toEqual([
        `vigie:alerting.receivers[0].urls[0] must not hold ${what} in plain text: ${own}, got "(not shown)"`,
    ]);
});

test("a text or a number in a field that is named for a secret is refused, whatever it looks like", () => {
    expect(
        judge({
            "vigie:grafana": { adminPassword: canary },
            "vigie:exporters": [{ kind: "redis", password: 12345 }],
            "aws:secretKey": canary,
        }),
    ).toEqual([
        `vigie:grafana.adminPassword must not hold a secret in plain text, which its name indicates: ${own}, got "(not shown)"`,
        `vigie:exporters[0].password must not hold a secret in plain text, which its name indicates: ${own}, got "(not shown)"`,
        'aws:secretKey must not hold a secret in plain text, which its name indicates: pulumi config set --secret aws:secretKey encrypts it, got "(not shown)"',
    ]);
});

test("everything below the project's secrets must be encrypted", () => {
    const secrets = { smtpPassword: canary, heartbeatUrl: { secure: "v1:abc" }, pin: 1 };
    expect(judge({ "vigie:secrets": secrets })).toEqual([
        'vigie:secrets.smtpPassword must be encrypted, as npm run secret -- --name smtpPassword does it, got "(not shown)"',
        'vigie:secrets.pin must be encrypted, as npm run secret -- --name pin does it, got "(not shown)"',
    ]);
    expect(judge({ "vigie:secrets": canary })).toHaveLength(1);
    expect(judge({ "vigie:secrets": { secure: "v1:abc" } })).toEqual([]);
});

test("a secret that is taken for the name of one is not shown either", () => {
    const faults = judge({ "vigie:grafana": { adminPassword: { secret: `ghp_${"a".repeat(36)}` } } });
    expect(faults).toEqual([
        `vigie:grafana.adminPassword.secret must not hold a token of GitHub in plain text: ${own}, got "(not shown)"`,
    ]);
});

test("what is encrypted, refers to a secret, leads to one or only speaks of one is left alone", () => {
    expect(
        judge({
            "aws:secretKey": { secure: "v1:abc" },
            "vigie:edge": { users: [{ name: "anna", passwordHash: { secret: "annaPasswordHash" } }] },
            "vigie:prometheus": {
                jobs: [
                    { tokenUrl: "https://login.example.org/token", password_file: "/run/secrets/p" },
                    { credentials: "/run/secrets/token", labels: { token: "ring" } },
                ],
            },
            "vigie:secretSources": {
                smtpPassword: { kind: "secretsManager", secretId: "prod/smtp", key: "password" },
            },
            "vigie:logs": {
                redaction: {
                    kinds: { password: true },
                    patterns: ["password=(\\S+)", "-----BEGIN RSA PRIVATE KEY-----[\\s\\S]+?-----END"],
                },
            },
            "vigie:grafana": { adminPassword: "" },
        }),
    ).toEqual([]);
});

it.each(["Pulumi.dev.yaml", "Pulumi.prod.yaml", "examples/rules/Pulumi.dev.yaml"])(
    "%s holds none",
    (file) => {
        const { config } = load(readFileSync(join(root, file), "utf8")) as {
            config: Record<string, unknown>;
        };
        expect(judge(config)).toEqual([]);
    },
);
