import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateEd25519 } from "../../../components/host/keys";
import { describeKey } from "../../../components/host/ssh";
import type { SecretPlaces } from "../../../components/secrets/places";
import type { HostSpec } from "../../../components/spec/host";
import { checkAws } from "../../../cli/doctor/checkAws";
import { checkEdge } from "../../../cli/doctor/checkEdge";
import { checkHost } from "../../../cli/doctor/checkHost";
import { checkSecrets } from "../../../cli/doctor/checkSecrets";
import { findingLines, missing, ok } from "../../../cli/doctor/finding";
import type { Machine } from "../../../cli/doctor/machine";
import { FakeSsh } from "../../components/host/ssh/fakeSsh";

const folder = mkdtempSync(join(tmpdir(), "vigie-doctor-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A machine with nothing, but for what is given. */
function machine(given: Partial<Machine> = {}): Machine {
    return {
        environment: {},
        home: folder,
        nodeVersion: "20.0.0",
        find: (command) => `/usr/bin/${command}`,
        run: () => Promise.resolve({ code: 127, stdout: "", stderr: "" }),
        resolve: () => Promise.resolve([]),
        answers: () => Promise.resolve(false),
        ...given,
    };
}

describe("AWS", () => {
    const states = async (...args: Parameters<typeof checkAws>) =>
        (await checkAws(...args)).map(({ status, what, seen }) => [status, what, seen]);

    it("is missing where nothing leads to credentials and no region is named", async () => {
        expect(await states({}, machine())).toEqual([
            ["missing", "AWS credentials", "none found"],
            ["missing", "AWS region", "none"],
        ]);
    });

    it("is unknown where credentials are found and there is no command to try them", async () => {
        const environment = {
            AWS_ACCESS_KEY_ID: "AKIA",
            AWS_SECRET_ACCESS_KEY: "hunter2",
            AWS_REGION: "eu-west-3",
        };
        const findings = await checkAws(
            { zone: { domain: "example.org", dns: {} } },
            machine({ environment }),
        );
        expect(findings.map(({ status, seen }) => [status, seen])).toEqual([
            ["unknown", "in AWS_ACCESS_KEY_ID; not verified"],
            ["ok", "eu-west-3"],
            ["unknown", "not asked"],
        ]);
        expect(JSON.stringify(findings)).not.toContain("hunter2");
    });

    it("is asked by its own command where that is there, for the zone of the domain too", async () => {
        const run: Machine["run"] = (_, [service]) =>
            Promise.resolve({
                code: 0,
                stdout:
                    service === "sts"
                        ? '{"Arn": "arn:aws:iam::1:user/me"}'
                        : "/hostedzone/Z1\texample.org.\n",
                stderr: "",
            });
        const zoneOf = (domain: string) => ({ region: "eu-west-3", zone: { domain, dns: {} } });
        expect(await states(zoneOf("monitoring.example.org"), machine({ run }))).toEqual([
            ["ok", "AWS credentials", "arn:aws:iam::1:user/me"],
            ["ok", "AWS region", "eu-west-3"],
            ["ok", "hosted zone for monitoring.example.org", "example.org. (Z1)"],
        ]);
        expect((await states(zoneOf("other-example.org"), machine({ run })))[2]).toEqual([
            "missing",
            "hosted zone for other-example.org",
            "none",
        ]);
    });

    it("is missing where AWS refuses the credentials, in its words", async () => {
        const run = () =>
            Promise.resolve({ code: 254, stdout: "", stderr: "\nExpiredToken: it has expired\n" });
        expect((await states({ region: "x" }, machine({ run })))[0]).toEqual([
            "missing",
            "AWS credentials",
            "refused: ExpiredToken: it has expired",
        ]);
    });
});

describe("a host", () => {
    const client = generateEd25519("");
    const hostKey = generateEd25519("").publicKey;
    const host: HostSpec = {
        kind: "existing",
        address: "203.0.113.5",
        hostKeys: [hostKey],
        privateKey: { secret: "sshKey" },
    };
    const check = async (spec: HostSpec, value: string | undefined) =>
        await checkHost(spec, () => Promise.resolve(value), machine(), folder);

    it("is not asked where its key has no value or is none, and the value is not repeated", async () => {
        expect((await check(host, undefined))[1]).toMatchObject({
            status: "missing",
            what: "vigie:host.privateKey",
            seen: "the secret sshKey has no value",
        });
        const findings = await check(host, "hunter2");
        expect(findings[1]?.seen).toContain("not a private key in OpenSSH's format");
        expect(findings).toHaveLength(2);
        expect(JSON.stringify(findings)).not.toContain("hunter2");
    });

    it("is well where it answers with Docker and has room", async () => {
        const ssh = new FakeSsh([
            { stdout: "docker=yes\nversion=28.5.1\n" },
            { stdout: "/dev/xvdf 52403200 1000 12582912 1% /var/lib/docker\n" },
        ]);
        const findings = await check(host, client.privateKey).finally(() => ssh.remove());
        expect(findings.map(({ status, what, seen }) => [status, what, seen])).toEqual([
            ["ok", "the ssh command", "/usr/bin/ssh"],
            ["ok", "vigie:host.privateKey", describeKey(client.publicKey)],
            ["ok", "SSH at 203.0.113.5 port 22", "presents an expected host key"],
            ["ok", "Docker on 203.0.113.5", "28.5.1"],
            ["ok", "disk of Docker on 203.0.113.5", "12.0 GiB free"],
        ]);
    });

    it("is missing where it shows another key, with what to do", async () => {
        const ssh = new FakeSsh([{ code: 255, stderr: "Host key verification failed.\n" }]);
        const findings = await check(host, client.privateKey).finally(() => ssh.remove());
        expect(findings[2]).toMatchObject({ status: "missing", what: "SSH at 203.0.113.5 port 22" });
        expect(findings[2]?.seen).toContain(`expected ${describeKey(hostKey)}`);
    });
});

describe("secrets in AWS", () => {
    const places: SecretPlaces = {
        sources: {
            smtpPassword: { kind: "secretsManager", secretId: "prod/smtp" },
            heartbeatUrl: { kind: "ssmParameter", parameter: "/prod/heartbeat" },
        },
        region: "eu-west-3",
    };

    it("are well where they give a value, which is not shown, and missing with what AWS says", async () => {
        const answers = {
            smtpPassword: { refusal: "AccessDeniedException: no" },
            heartbeatUrl: { value: "hunter2" },
        };
        const findings = await checkSecrets(places, () => Promise.resolve(answers));
        expect(findings).toEqual([
            missing(
                "the secret smtpPassword",
                "Secrets Manager's prod/smtp: AccessDeniedException: no",
                "The update refuses to start.",
                "aws secretsmanager describe-secret --secret-id prod/smtp --region eu-west-3",
            ),
            ok("the secret heartbeatUrl", "Systems Manager's /prod/heartbeat"),
        ]);
    });

    it("are unknown where they cannot be asked for, and not asked for where there are none", async () => {
        const ask = () => Promise.reject(new Error("no engine"));
        expect(await checkSecrets(places, ask)).toMatchObject([{ status: "unknown", seen: "no engine" }]);
        expect(await checkSecrets({ sources: {} }, ask)).toEqual([]);
    });
});

test("each name must lead to the host, and what does not answer may not be there yet", async () => {
    const names: Record<string, string[]> = {
        "grafana.example.org": ["203.0.113.5"],
        "alerts.example.org": ["192.0.2.1"],
    };
    const findings = await checkEdge(
        { domain: "example.org", tls: { kind: "selfSigned" }, names: { prometheus: false } },
        "203.0.113.5",
        machine({
            resolve: (name) => Promise.resolve(names[name] ?? []),
            answers: (_, port) => Promise.resolve(port === 80),
        }),
    );
    expect(findings.map(({ status, what }) => [status, what])).toEqual([
        ["ok", "grafana.example.org"],
        ["missing", "alerts.example.org"],
        ["ok", "port 80 of 203.0.113.5"],
        ["unknown", "port 443 of 203.0.113.5"],
    ]);
});

test("a finding has what was seen on a line, and below it why it matters and how to fix it", () => {
    expect(
        findingLines([ok("Node.js", "20"), missing("AWS region", "none", "It is made there.", "export it")]),
    ).toEqual([
        "ok  Node.js     20",
        "!!  AWS region  none",
        "      It is made there.",
        "      export it",
        "",
        "1 missing: an update would fail or omit parts.",
    ]);
});
