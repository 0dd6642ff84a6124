import { planPrometheus, type PrometheusInput } from "../../../components/prometheus/plan";
import { httpHealth } from "../../../components/server/servicePlan";
import { richInput, richSecrets } from "./richSpec";

const plan = (input: Partial<PrometheusInput> = {}) => planPrometheus({ name: "shop", ...input });

describe("the server", () => {
    it("is plain, unprivileged and on loopback for a spec that says nothing", () => {
        expect(plan().service).toStrictEqual({
            alias: "prometheus",
            command: [
                "--config.file=/etc/vigie/current/prometheus.yml",
                "--storage.tsdb.path=/prometheus",
                "--storage.tsdb.wal-compression",
                "--web.enable-lifecycle",
                "--web.external-url=http://127.0.0.1:9090",
                "--web.user-assets=/etc/vigie/current/runbooks",
                "--web.route-prefix=/",
            ],
            user: "65534:65534",
            dataPath: "/prometheus",
            port: 9090,
            publish: {},
            healthCommand: httpHealth(9090, "/-/ready"),
            startTimeoutSeconds: 300,
            memoryMegabytes: 1024,
            stopGraceSeconds: 75,
        });
    });

    it("gets the folders, sockets and groups that discovery needs, each once and in order", () => {
        const { hostMounts, groups } = plan({
            spec: {
                jobs: [
                    { name: "a", file: [{ hostDirectory: "/srv/b/" }, { hostDirectory: "/srv/a" }] },
                    { name: "b", file: [{ hostDirectory: "/srv/b" }], docker: [{ socketGroupId: 999 }] },
                    { name: "c", docker: [{}, { host: "tcp://proxy:2375" }] },
                    { name: "d", docker: [{ host: "unix:///run/user/podman.sock", socketGroupId: 20 }] },
                ],
            },
        }).service;
        expect(hostMounts).toEqual([
            { source: "/srv/a", target: "/etc/prometheus-targets/srv/a" },
            { source: "/srv/b", target: "/etc/prometheus-targets/srv/b" },
            { source: "/run/user/podman.sock", target: "/run/user/podman.sock" },
            { source: "/var/run/docker.sock", target: "/var/run/docker.sock" },
        ]);
        expect(groups).toEqual(["0", "20", "999"]);
    });

    it("gets no Docker socket where engines are reached by proxy", () => {
        const { service } = plan({ spec: { jobs: [{ name: "a", docker: [{ host: "tcp://proxy:2375" }] }] } });
        expect(service).not.toHaveProperty("hostMounts");
        expect(service).not.toHaveProperty("groups");
    });

    it("keeps its command line when jobs, rules, limits and retention change", () => {
        const { command } = plan({
            jobs: [{ name: "api", static: [{ targets: ["api:8000"] }] }],
            spec: {
                retentionDays: 90,
                retentionMegabytes: 1,
                limits: { samples: 1 },
                externalLabels: { a: "b" },
            },
        }).service;
        expect(command).toEqual(plan().service.command);
    });
});

describe("the URL", () => {
    it.each([
        [
            "the external one",
            { externalUrl: "https://p.example.com", publish: false as const },
            "https://p.example.com",
        ],
        ["the published one", { publish: { port: 9999 } }, "http://127.0.0.1:9999"],
        ["the published one at an IPv6 address", { publish: { address: "::1" } }, "http://[::1]:9090"],
        ["the one in the network", { publish: false as const }, "http://prometheus:9090"],
    ])("is %s", (_, spec, url) => {
        const planned = plan({ spec });
        expect(planned.url).toBe(url);
        expect(planned.service.command).toContain(`--web.external-url=${url}`);
        expect(planned.internalUrl).toBe("http://prometheus:9090");
    });
});

describe("the configuration", () => {
    it("is checked, reloaded and read back", () => {
        const { check, owner, reload, files } = plan().config;
        const hash = /hash: '?([0-9a-f]{16})/.exec(files["rules/vigie-configuration.yml"]!)?.[1];
        expect(owner).toEqual({ user: 65_534, group: 65_534 });
        expect(check).toBe("promtool check config --lint=all --lint-fatal prometheus.yml");
        expect(reload).toEqual({
            url: "http://prometheus:9090/-/reload",
            readyUrl: "http://prometheus:9090/-/ready",
            readBack: {
                url: "http://prometheus:9090/api/v1/rules?type=record&rule_name%5B%5D=vigie_configuration_info",
                contains: `"hash":"${hash!}"`,
            },
        });
    });

    it("is proven by another hash when anything in it changes", () => {
        const proof = (spec: PrometheusInput["spec"]) => plan({ spec }).config.reload?.readBack?.contains;
        expect(proof({ retentionDays: 16 })).not.toBe(proof({ retentionDays: 15 }));
        expect(proof({ retentionDays: 15 })).toBe(proof({}));
    });

    it("has the pages travel compressed, and nothing else", () => {
        const { files, compressedFiles } = plan({ pages: { "HostDown.html": "<p>" } }).config;
        expect(compressedFiles).toEqual(["runbooks/HostDown.html"]);
        expect(files["runbooks/HostDown.html"]).toBe("<p>");
        expect(plan().config).not.toHaveProperty("compressedFiles");
    });

    it("lists each secret that the spec refers to, once", () => {
        expect(plan().config.secretFiles).toEqual({});
        expect(planPrometheus(richInput).config.secretFiles).toEqual(
            Object.fromEntries(richSecrets.map((name) => [name, name])),
        );
    });
});
