import {
    copyFileSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    rmSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { dump, load } from "js-yaml";
import type { Requirements } from "../../cli/preflight/requirements";
import { run as password } from "../../cli/commands/password";
import { run as secret } from "../../cli/commands/secret";
import { ensureLocalSecrets } from "../../cli/localSecrets";
import { parse, type Options } from "../../cli/parse";
import type { Project } from "../../cli/project";
import { readSecretValue, readSourceAnswers } from "../../cli/secretValues";
import { Session } from "../../cli/session";
import type { Toolchain } from "../../cli/toolchain/model";
import type { EngineStack } from "../../cli/workspace/engineStack";
import { vigieProject } from "../../cli/vigieProject";

const sources = {
    grafanaAdminPassword: { kind: "secretsManager", secretId: "grafana" },
    sshKey: { kind: "ssmParameter", parameter: "/gone" },
};

const lookups: Record<string, (inputs: Record<string, unknown>) => Record<string, unknown>> = {
    "aws:secretsmanager/getSecretVersion:getSecretVersion": () => ({
        secretString: "hunter2",
        secretBinary: "",
    }),
    "aws:ssm/getParameter:getParameter": () => {
        throw Object.assign(new Error(), { details: "AccessDeniedException: not yours" });
    },
};

let root: string;
let printed: string[];
let questions: number;
let asked: number;

beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "vigie-secrets-"));
    copyFileSync(join(__dirname, "../../Pulumi.yaml"), join(root, "Pulumi.yaml"));
    printed = [];
    questions = 0;
    asked = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The commands' session of a stack, with an engine that asks what is kept in AWS here. */
async function sessionOf(settings: Record<string, unknown>): Promise<Session> {
    const config = Object.entries(settings).map(([key, value]) => [`vigie:${key}`, value]);
    const file: unknown = { config: Object.fromEntries(config) as unknown };
    writeFileSync(join(root, "Pulumi.test.yaml"), dump(file));
    await pulumi.runtime.setMocks({
        newResource: ({ name, inputs }) => ({ id: name, state: inputs as Record<string, unknown> }),
        call: ({ token, inputs }) => {
            asked += 1;
            return lookups[token]!(inputs as Record<string, unknown>);
        },
    });
    const line = (text: string): void => void printed.push(text);
    const project: Project = {
        ...vigieProject(root),
        requirements: () => ({ adminPasswordSecret: "grafanaAdminPassword" }) as Requirements,
    };
    const session = new Session(project, {} as Toolchain, "test", { line, note: line });
    const engine: Partial<EngineStack> = {
        ask: (question) => {
            questions += 1;
            return question();
        },
        readConfig: (path) => Promise.resolve(`value of ${path}`),
        setSecret: (path) => Promise.reject(new Error(`${path} is set`)),
    };
    return Object.assign(session, { open: () => Promise.resolve(engine as EngineStack) });
}

const optionsOf = (...args: string[]): Options => {
    const parsed = parse(["secret", "--stack", "test", ...args]);
    if (parsed.command !== "secret") {
        throw new Error("not understood");
    }
    return parsed.options;
};

describe("a secret with a source", () => {
    it("is read there outside the program, in one question for all, and others from the configuration", async () => {
        const session = await sessionOf({ secretSources: sources });
        expect(await readSecretValue(session, "grafanaAdminPassword")).toBe("hunter2");
        expect(await readSourceAnswers(session)).toEqual({
            grafanaAdminPassword: { value: "hunter2" },
            sshKey: { refusal: "AccessDeniedException: not yours" },
        });
        expect(await readSecretValue(session, "other")).toBe("value of vigie:secrets.other");
        expect([questions, asked]).toEqual([1, 2]);
    });

    it("that cannot be read is an error with its name, its source and AWS's words", async () => {
        const session = await sessionOf({ secretSources: sources });
        await expect(readSecretValue(session, "sshKey")).rejects.toThrow(
            "The secret sshKey cannot be read from Systems Manager's /gone: AccessDeniedException: not yours",
        );
    });

    it("that is wrong is not asked for", async () => {
        const session = await sessionOf({
            secretSources: { sshKey: { kind: "ssmParameter", parameter: "a b" } },
        });
        await expect(readSecretValue(session, "sshKey")).rejects.toThrow(
            "secretSources.sshKey.parameter must be the name of a parameter",
        );
        expect(questions).toBe(0);
    });

    it("is printed by the command for Grafana's password, also before the stack is made", async () => {
        expect(await password(await sessionOf({ secretSources: sources }), optionsOf())).toBe(0);
        expect(printed).toEqual(["hunter2"]);
    });

    it("gets no generated password, and one without a source does", async () => {
        await ensureLocalSecrets(await sessionOf({ secretSources: sources }), "grafanaAdminPassword");
        expect(existsSync(join(root, ".vigie/local/test.yaml"))).toBe(false);
        await expect(ensureLocalSecrets(await sessionOf({}), "grafanaAdminPassword")).rejects.toThrow(
            "vigie:secrets.grafanaAdminPassword is set",
        );
    });

    it("is not set here: neither a value nor a key is made for it", async () => {
        const session = await sessionOf({ secretSources: sources });
        for (const args of [
            ["--name", "sshKey"],
            ["--name", "sshKey", "--generate", "ed25519"],
        ]) {
            await expect(secret(session, optionsOf(...args))).rejects.toThrow(
                "sshKey comes from Systems Manager's /gone by vigie:secretSources: change it there. Nothing was changed.",
            );
        }
    });
});

describe("a value that this machine keeps", () => {
    const local = (): unknown => load(readFileSync(join(root, ".vigie/local/test.yaml"), "utf8"));

    it("is removed by name, and all others stay", async () => {
        const session = await sessionOf({ secretSources: sources });
        const kept = {
            encryptionsalt: "v1:salt",
            config: { "vigie:secrets": { a: { secure: "1" }, b: { secure: "2" } } },
        };
        mkdirSync(join(root, ".vigie/local"), { recursive: true });
        writeFileSync(join(root, ".vigie/local/test.yaml"), dump(kept));
        expect(await secret(session, optionsOf("--name", "a", "--remove"))).toBe(0);
        expect(local()).toEqual({
            encryptionsalt: "v1:salt",
            config: { "vigie:secrets": { b: { secure: "2" } } },
        });
        await expect(secret(session, optionsOf("--name", "a", "--remove"))).rejects.toThrow(
            "a has no value on this machine; a shared value would be in Pulumi.test.yaml. Nothing was changed.",
        );
    });

    it("is a fault beside a source of the same name", async () => {
        const session = await sessionOf({
            secrets: { grafanaAdminPassword: { secure: "v1:x" } },
            secretSources: { grafanaAdminPassword: sources.grafanaAdminPassword },
        });
        session.useConfiguration();
        await expect((async () => await vigieProject(root).requirements())()).rejects.toThrow(
            "secretSources.grafanaAdminPassword must be the only place of the secret's value",
        );
    });
});
