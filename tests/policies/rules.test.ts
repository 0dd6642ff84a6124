import { MonitoringStack } from "../../components";
import { container, type PlannedResource } from "../../policies/rule";
import { rules } from "../../policies/rules";
import { writersSucceed } from "../support/deployedBy";
import { registeredBy } from "../support/mocks";

const volume = "docker:index/volume:Volume";

/** What the rules say of a resource, with the name of the rule. */
function judge(resource: Partial<PlannedResource>): string[] {
    const whole = { type: container, name: "c", props: {}, isProtected: false, stack: "dev", ...resource };
    return rules.flatMap((rule) => rule.check(whole).map((line) => `${rule.name}: ${line}`));
}

function containerHealth(
    props: Record<string, unknown>,
    name = "vigie-prometheus-server-container",
): string[] {
    return judge({ name, props });
}

/** A stack with everything takes its time where other tests run beside this. */
jest.setTimeout(30_000);

/** bcrypt hash, a cheap one. */
const annaPasswordHash = "$2y$05$abcdefghijklmnopqrstuu3rQZA.e/048YzLTJ55aycWHfqo0a49W";

test("a stack with everything breaks no rule", async () => {
    const canary = { secret: "canary" };
    const basicAuth = { username: "vigie", password: canary };
    const secrets = { grafanaAdminPassword: "canary", canary: "canary", annaPasswordHash };
    const resources = await registeredBy(
        () =>
            new MonitoringStack("vigie", {
                secrets,
                spec: {
                    name: "shop",
                    exporters: [
                        { kind: "node" },
                        { kind: "cadvisor" },
                        { kind: "blackbox" },
                        { kind: "redis", address: "redis:6379", password: canary },
                        { kind: "postgres", address: "db:5432", username: "vigie", password: canary },
                        { kind: "mysql", address: "db:3306", username: "vigie", password: canary },
                        { kind: "kafka", brokers: ["kafka:29092"] },
                        { kind: "elasticsearch", url: "http://es:9200", username: "vigie", password: canary },
                    ],
                    prometheus: {
                        jobs: [{ name: "own", static: [{ targets: ["own:80"] }], basicAuth }],
                        remoteWrite: [{ name: "store", url: "http://store/api/v1/push", basicAuth }],
                    },
                    alerting: {
                        receivers: [
                            {
                                name: "team",
                                slack: [{ webhookUrl: canary }],
                                webhook: [{ url: canary, bearerToken: canary }],
                                telegram: [{ botToken: canary, chatId: 1 }],
                            },
                        ],
                        route: { receiver: "team" },
                        heartbeat: { url: canary },
                    },
                    logs: {},
                    edge: {
                        domain: "example.org",
                        tls: { kind: "selfSigned" },
                        users: [{ name: "anna", passwordHash: { secret: "annaPasswordHash" } }],
                    },
                },
                ipv6: true,
            }),
        writersSucceed,
    );
    const findings = resources.flatMap(({ type, name, inputs }) =>
        judge({ type, name, props: inputs, stack: "dev" }).map((line) => `${name}: ${line}`),
    );
    expect(resources.filter(({ type }) => type === container).length).toBeGreaterThan(8);
    expect(findings).toEqual([]);
});

describe("the rules refuse", () => {
    it("a port on every address, unless it is one of the edge's own", () => {
        const ports = (...given: unknown[]) => ({ ports: given });
        const open =
            'no-public-port: ports must set ip to a specific address of the host, such as 127.0.0.1, got "" for port 9090';
        expect(containerHealth(ports({ internal: 9090, external: 9090 }))).toEqual([open]);
        expect(containerHealth(ports({ internal: 9090, external: 9090, ip: "::" }))).toHaveLength(1);
        expect(containerHealth(ports({ internal: 9090, external: 9090, ip: "127.0.0.1" }))).toEqual([]);
        const edge = "vigie-edge-server-container";
        const door = ports(
            { internal: 8080, external: 80, ip: "0.0.0.0" },
            { internal: 8443, external: 443, ip: "::" },
        );
        expect(containerHealth(door, edge)).toEqual([]);
        expect(containerHealth(door)).toHaveLength(2);
        expect(containerHealth(ports({ internal: 8082, external: 443, ip: "0.0.0.0" }), edge)).toHaveLength(
            1,
        );
        expect(containerHealth({ networkMode: "host" })).toHaveLength(1);
        expect(containerHealth({ publishAllPorts: true })).toHaveLength(1);
    });

    it.each([
        "prom/prometheus",
        "prom/prometheus:latest",
        "traefik:v3",
        "registry:5000/prometheus",
        "redis:alpine",
    ])("the floating image %s", (image) => {
        expect(containerHealth({ image })).toEqual([
            `no-floating-image-tag: image must have a tag with a version, such as :v3.15.0, or a digest, got "${image}"`,
        ]);
    });

    it.each([
        "prom/prometheus:v3.15.0",
        "registry:5000/redis_exporter:v1.67.0-alpine",
        `prom/prometheus@sha256:${"a".repeat(64)}`,
        `sha256:${"a".repeat(64)}`,
    ])("not the pinned image %s", (image) => {
        expect(containerHealth({ image })).toEqual([]);
    });

    it("a container without bounds", () => {
        expect(containerHealth({ privileged: true, pidMode: "host" })).toEqual([
            "no-privileged-container: privileged must not be true",
            'no-privileged-container: pidMode must not be "host"',
        ]);
        expect(containerHealth({ capabilities: { adds: ["CAP_SYS_ADMIN", "CAP_CHOWN"] } })).toEqual([
            "no-privileged-container: capabilities.adds must not have SYS_ADMIN",
        ]);
    });

    it("the Docker engine's socket, but for those who need it", () => {
        const mounted = { mounts: [{ type: "bind", source: "/var/run/docker.sock", readOnly: true }] };
        expect(containerHealth(mounted)).toEqual([
            "no-privileged-container: mounts must not include /var/run/docker.sock, which contains the Docker socket; use the socket proxy",
        ]);
        expect(containerHealth({ volumes: [{ hostPath: "/run" }] })).toHaveLength(1);
        expect(containerHealth(mounted, "vigie-logs-socket-proxy-container")).toEqual([]);
        expect(containerHealth(mounted, "vigie-exporters-cadvisor-container")).toEqual([]);
    });

    it("a volume with data that production may lose", () => {
        const data = { type: volume, name: "vigie-prometheus-server-data" };
        expect(judge({ ...data, stack: "prod" })).toEqual([
            "protected-data: protect must be true: set vigie:protectData to true",
        ]);
        expect(judge({ ...data, stack: "prod", isProtected: true })).toEqual([]);
        expect(judge({ ...data, stack: "dev" })).toEqual([]);
        expect(
            judge({ type: volume, name: "vigie-prometheus-server-configuration-volume", stack: "prod" }),
        ).toEqual([]);
    });

    it("secrets in plain text, which it does not repeat", () => {
        const key = "-----BEGIN OPENSSH PRIVATE KEY-----\nhunter2";
        const findings = containerHealth({
            envs: [
                "SMTP_PASSWORD=hunter2",
                "DATA_SOURCE_NAME=postgresql://me:hunter2@db/x",
                "PASSWORD_FILE=/etc/p",
            ],
            command: ["--web.url=https://hooks.slack.com/services/T0/B0/hunter2"],
            uploads: [{ file: "/a", content: key }],
        });
        expect(findings).toEqual([
            "no-plain-text-secret: envs[1] must not hold a password in a URL (not shown)",
            "no-plain-text-secret: command[0] must not hold a webhook of Slack (not shown)",
            "no-plain-text-secret: uploads[0].content must not hold a private key (not shown)",
            "no-plain-text-secret: envs must not set SMTP_PASSWORD (not shown): pass it as a file",
        ]);
        expect(
            containerHealth({ uploads: [{ content: key }] }, "vigie-edge-server-configuration-secret-writer"),
        ).toEqual([]);
    });

    it("disks of AWS that are not encrypted", () => {
        const instance = { metadataOptions: { httpTokens: "required" } };
        const type = "aws:ec2/instance:Instance";
        expect(judge({ type, props: instance })).toEqual([
            "encrypted-disks: rootBlockDevice.encrypted must be true",
        ]);
        expect(judge({ type, props: { ...instance, rootBlockDevice: { encrypted: true } } })).toEqual([]);
        expect(judge({ type: "aws:ebs/volume:Volume", props: {} })).toEqual([
            "encrypted-disks: encrypted must be true",
        ]);
    });

    it("an instance whose metadata need no token", () => {
        const props = { rootBlockDevice: { encrypted: true }, metadataOptions: { httpTokens: "optional" } };
        expect(judge({ type: "aws:ec2/instance:Instance", props })).toEqual([
            'imds-v2: metadataOptions.httpTokens must be "required"',
        ]);
    });

    it.each([
        [{ ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "0.0.0.0/0" }, "0.0.0.0/0"],
        [{ ipProtocol: "-1", cidrIpv6: "::/0" }, "::/0"],
        [{ ipProtocol: "tcp", fromPort: 0, toPort: 1024, cidrIpv4: "0.0.0.0/0" }, "0.0.0.0/0"],
    ])("SSH from the whole world: %j", (props, range) => {
        expect(judge({ type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", props })).toEqual([
            `no-open-ssh: port 22 must not be open to ${range}`,
        ]);
    });

    it("nothing of a security group that lets in what it should", () => {
        const ingress = [
            {
                protocol: "tcp",
                fromPort: 443,
                toPort: 443,
                cidrBlocks: ["0.0.0.0/0"],
                ipv6CidrBlocks: ["::/0"],
            },
            { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["203.0.113.0/24"] },
        ];
        expect(judge({ type: "aws:ec2/securityGroup:SecurityGroup", props: { ingress } })).toEqual([]);
    });
});
