import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { secretsFrom } from "../../../components";
import { askAws, readSecretsFrom } from "../../../components/secrets";
import type { SecretSources } from "../../../components/spec/secretSource";
import { lookups, usualWorld, type Vault } from "../../support/aws/answers";
import { settled } from "../../support/mocks";

const folder = mkdtempSync(join(tmpdir(), "vigie-vault-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Asked {
    token: string;
    inputs: unknown;
    provider: string | undefined;
}

let asked: Asked[] = [];
let made: string[] = [];

/** AWS with what is kept there, as the engine would lead to it. */
async function aws(vault: Vault): Promise<void> {
    const world = { ...usualWorld, vaultFile: join(folder, "vault") };
    writeFileSync(world.vaultFile, JSON.stringify(vault));
    asked = [];
    made = [];
    await pulumi.runtime.setMocks({
        newResource: ({ name, type, inputs }) => {
            made.push(`${type} ${name} ${JSON.stringify(inputs)}`);
            return { id: `${name}-id`, state: inputs as Record<string, unknown> };
        },
        call: ({ token, inputs, provider }) => {
            asked.push({ token, inputs, provider });
            try {
                return lookups[token]!(inputs as Record<string, unknown>, world);
            } catch (error) {
                // Where the SDK looks for the engine's words.
                throw Object.assign(error as Error, { details: (error as Error).message });
            }
        },
    });
}

const sources: SecretSources = {
    smtpPassword: { kind: "secretsManager", secretId: "prod/smtp", key: "password" },
    heartbeatUrl: { kind: "ssmParameter", parameter: "/prod/heartbeat" },
};

const vault: Vault = {
    secrets: {
        "prod/smtp|AWSCURRENT": { text: '{"password":"hunter2"}' },
        "prod/smtp|AWSPREVIOUS": { text: '{"password":"hunter1"}' },
        "binary|AWSCURRENT": { binary: "aHVudGVyMg==" },
    },
    parameters: { "/prod/heartbeat": "https://heartbeat.example/hunter3\n" },
};

const valuesOf = async (secrets: Readonly<Record<string, pulumi.Input<string>>>) =>
    Object.fromEntries(
        await Promise.all(
            Object.entries(secrets).map(
                async ([name, value]) => [name, await settled(pulumi.output(value))] as const,
            ),
        ),
    );

describe("secrets from AWS", () => {
    it("are the values of their sources, decrypted, each marked as secret", async () => {
        await aws(vault);
        const secrets = secretsFrom(sources);
        expect(await valuesOf(secrets)).toEqual({
            smtpPassword: "hunter2",
            heartbeatUrl: "https://heartbeat.example/hunter3",
        });
        for (const secret of Object.values(secrets)) {
            expect(await pulumi.isSecret(pulumi.output(secret))).toBe(true);
        }
        expect(new Map(asked.map(({ token, inputs }) => [token, inputs]))).toEqual(
            new Map<string, unknown>([
                ["aws:secretsmanager/getSecretVersion:getSecretVersion", { secretId: "prod/smtp" }],
                ["aws:ssm/getParameter:getParameter", { name: "/prod/heartbeat", withDecryption: true }],
            ]),
        );
        expect(made).toEqual([]);
    });

    it("are of the version that is asked for, in the region of the source, of its ARN or of the host", async () => {
        const arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/smtp-AbCdEf";
        await aws({ ...vault, secrets: { ...vault.secrets, [`${arn}|AWSCURRENT`]: { text: "hunter4" } } });
        const previous = { ...sources.smtpPassword!, versionStage: "AWSPREVIOUS" } as SecretSources[string];
        const secrets = await readSecretsFrom({
            sources: {
                previous,
                arn: { kind: "secretsManager", secretId: arn },
                own: { ...sources.heartbeatUrl!, region: "us-east-1" },
            },
            region: "eu-west-3",
        });
        expect(await valuesOf(secrets)).toMatchObject({ previous: "hunter1", arn: "hunter4" });
        expect(new Set(asked.map(({ inputs }) => inputs))).toEqual(
            new Set<unknown>([
                { secretId: "prod/smtp", versionStage: "AWSPREVIOUS", region: "eu-west-3" },
                { secretId: arn, region: "eu-west-1" },
                { name: "/prod/heartbeat", withDecryption: true, region: "us-east-1" },
            ]),
        );
        expect(made).toEqual([expect.stringContaining('pulumi:providers:aws secrets {"region":"eu-west-3"')]);
        expect(asked.every(({ provider }) => provider?.includes("pulumi:providers:aws::secrets::"))).toBe(
            true,
        );
    });

    it("need no region of the environment where each source has its own, and that one where some have none", async () => {
        const own = { ...sources.heartbeatUrl!, region: "us-east-1" };
        await aws(vault);
        await readSecretsFrom({ sources: { own } });
        expect(made).toEqual([expect.stringContaining('secrets {"region":"us-east-1"')]);
        await aws(vault);
        await readSecretsFrom({ sources: { own, smtpPassword: sources.smtpPassword! } });
        expect(made).toEqual([]);
    });

    const broken: SecretSources = {
        ...sources,
        gone: { kind: "ssmParameter", parameter: "/gone" },
        binary: { kind: "secretsManager", secretId: "binary" },
        keyless: { kind: "secretsManager", secretId: "prod/smtp", key: "pass" },
    };
    const faults = [
        "secretSources.gone must resolve to a value in Systems Manager (reading SSM Parameter (/gone): couldn't find resource), " +
            'got "/gone"',
        'secretSources.binary must resolve to a value in Secrets Manager (it is binary, and must be text), got "binary"',
        'secretSources.keyless must resolve to a value in Secrets Manager (it has no field "pass"), got "prod/smtp"',
    ].map((line) => `  ${line}`);
    const message = ["The monitoring spec has 3 faults:", ...faults].join("\n");

    it("all fail where some have no value, with a fault for each of those and no value", async () => {
        await aws(vault);
        await expect(readSecretsFrom({ sources: broken })).rejects.toThrow(message);
        expect(message).not.toContain("hunter");
    });

    it("are asked for one by one, so that those that are there can be used by themselves", async () => {
        await aws(vault);
        expect(await askAws({ sources: broken })).toMatchObject({
            smtpPassword: { value: "hunter2" },
            binary: { refusal: "it is binary, and must be text" },
        });
    });

    it("are refused before AWS is asked where a source is wrong", async () => {
        await aws(vault);
        expect(() => secretsFrom({ a: { kind: "ssmParameter", parameter: "a b" } })).toThrow(
            "secretSources.a.parameter must be the name of a parameter",
        );
        expect(asked).toEqual([]);
    });
});
