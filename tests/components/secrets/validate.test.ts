import { checkUsedSources, validateSources, valuedTwice } from "../../../components/secrets/validate";
import { Checker } from "../../../components/spec/checker";
import { describeFault } from "../../../components/spec/fault";
import type { SecretSource, SecretSources } from "../../../components/spec/secretSource";
import { validateDeployment } from "../../../components/stack/validateDeployment";

const faults = (source: unknown): string[] =>
    validateSources({ password: source as SecretSource }).map(describeFault);

const manager = (rest: object): object => ({ kind: "secretsManager", ...rest });
const ssm = (parameter: unknown, rest: object = {}): object => ({ kind: "ssmParameter", parameter, ...rest });

const secretArn = "arn:aws:secretsmanager:eu-west-3:123456789012:secret:prod/smtp-AbCdEf";
const parameterArn = "arn:aws:ssm:eu-west-1:123456789012:parameter/prod/heartbeatUrl";

describe("a source", () => {
    it.each([
        manager({ secretId: "prod/vigie/smtp" }),
        manager({ secretId: "a_+=.@-", key: "password", versionStage: "AWSPREVIOUS", region: "eu-west-3" }),
        manager({ secretId: secretArn }),
        manager({ secretId: secretArn, region: "eu-west-3" }),
        manager({ secretId: "x".repeat(512) }),
        manager({ secretId: "smtp", region: "us-gov-west-1" }),
        ssm("heartbeatUrl"),
        ssm("/vigie/prod/heartbeatUrl"),
        ssm("/vigie/prod/heartbeatUrl:3"),
        ssm(parameterArn),
        ssm("/a".repeat(15)),
    ])("is right as %j", (source) => {
        expect(faults(source)).toEqual([]);
    });

    it.each([
        [{ kind: "vault" }, "secretSources.password.kind must be one of secretsManager, ssmParameter, got"],
        [{}, "secretSources.password.kind must be one of secretsManager, ssmParameter, got nothing"],
        [manager({}), "secretSources.password.secretId must be the name of a secret"],
        [manager({ secretId: "two words" }), "secretSources.password.secretId must be the name of a secret"],
        [manager({ secretId: "x".repeat(513) }), "secretSources.password.secretId must be the name"],
        [manager({ secretId: parameterArn }), "secretSources.password.secretId must be the name of a secret"],
        [manager({ secretId: 7 }), "secretSources.password.secretId must be the name of a secret"],
        [manager({ secretId: "smtp", key: "" }), "secretSources.password.key must be the name of a field"],
        [manager({ secretId: "smtp", key: 1 }), "secretSources.password.key must be the name of a field"],
        [
            manager({ secretId: "smtp", versionStage: "x".repeat(257) }),
            "secretSources.password.versionStage must be a staging label",
        ],
        [
            manager({ secretId: "smtp", version: "1" }),
            "secretSources.password.version is not an option here (there are: kind, secretId, key, versionStage, region)",
        ],
        [
            manager({ secretId: secretArn, region: "eu-west-1" }),
            'secretSources.password.region must be that of the ARN, eu-west-3, or be left out, got "eu-west-1"',
        ],
        [ssm(undefined), "secretSources.password.parameter must be the name of a parameter"],
        [ssm("prod/heartbeatUrl"), "secretSources.password.parameter must be the name of a parameter"],
        [ssm("/prod//url"), "secretSources.password.parameter must be the name of a parameter"],
        [ssm("/a".repeat(16)), "secretSources.password.parameter must be the name of a parameter"],
        [ssm(`/${"x".repeat(1011)}`), "secretSources.password.parameter must be the name of a parameter"],
        [ssm(secretArn), "secretSources.password.parameter must be the name of a parameter"],
        [ssm("/a", { key: "b" }), "secretSources.password.key is not an option here"],
        [ssm("/a", { region: "Paris" }), "secretSources.password.region must be a region such as eu-west-3"],
    ])("is refused as %j", (source, fault) => {
        expect(faults(source)).toEqual([expect.stringContaining(fault)]);
    });

    it("is not shown where a value stands in its place", () => {
        expect(faults("hunter2")).toEqual(['secretSources.password must be an object, got "(not shown)"']);
        expect(faults(null)).toEqual(["secretSources.password must be an object, got null"]);
    });
});

describe("sources", () => {
    it.each([["hunter2"], [["hunter2"]], [null], [7]])(
        "that are no map are a fault, and no crash: %j",
        (wrong) => {
            const [fault, ...others] = validateSources(wrong as unknown as SecretSources).map(describeFault);
            expect(fault).toContain("secretSources must be an object");
            expect(fault).not.toContain("hunter2");
            expect(others).toEqual([]);
        },
    );

    it("are called like secrets", () => {
        expect(validateSources({ "no name": { kind: "ssmParameter", parameter: "/a" } })).toMatchObject([
            { path: "secretSources.no name", rule: expect.stringContaining("must name a secret") as string },
        ]);
    });

    it("are each for a secret that something refers to", () => {
        const c = new Checker("secretSources");
        const source: SecretSource = { kind: "ssmParameter", parameter: "/a" };
        checkUsedSources(c, { used: source, smtpPasword: source }, [{ name: "used", path: "alerting" }]);
        expect(c.faults.map(describeFault)).toEqual([
            'secretSources.smtpPasword must be the name of a secret that a setting refers to, got "smtpPasword"',
        ]);
    });

    it("are the only place of a value", () => {
        const source: SecretSource = { kind: "ssmParameter", parameter: "/a" };
        expect(valuedTwice({ a: source, b: source }, ["b", "c"]).map(describeFault)).toEqual([
            "secretSources.b must be the only place of the secret's value, and vigie:secrets has one too " +
                '(npm run secret -- --name b --remove takes that away), got "b"',
        ]);
        expect(valuedTwice(undefined, ["b"])).toEqual([]);
    });

    it("give values to a stack's secrets", () => {
        const source: SecretSource = { kind: "secretsManager", secretId: "grafana" };
        const deployment = { spec: { name: "shop", alerting: { allowUndelivered: true } } };
        expect(validateDeployment(deployment, []).map(({ path }) => path)).toContain("grafana.adminPassword");
        expect(
            validateDeployment({ ...deployment, secretSources: { grafanaAdminPassword: source } }, []),
        ).toEqual([]);
    });
});
