import { planCollector } from "../../../components/collector/plan";
import { collectorScrapeJob } from "../../../components/collector/planService";
import { planJournal } from "../../../components/collector/planSources";
import type { CollectorSpec } from "../../../components/spec/logs";
import { relabelled, visible } from "./relabel";

const plan = (spec: CollectorSpec = {}) => planCollector({ name: "shop", spec, lokiUrl: "http://loki:3100" });

describe("the collector", () => {
    it("is Alloy, without a capability and with nothing of the host, for a spec that says nothing", () => {
        const { service, kind } = plan();
        expect(kind).toBe("alloy");
        expect(service).toEqual({
            alias: "collector",
            command: [
                "run",
                "/etc/vigie/current/config.alloy",
                "--storage.path=/var/lib/vigie-collector",
                "--server.http.listen-addr=0.0.0.0:12345",
                "--disable-reporting",
                "--server.http.disable-support-bundle",
            ],
            user: "0:0",
            dataPath: "/var/lib/vigie-collector",
            port: 12_345,
            publish: false,
            healthCommand: ["CMD-SHELL", expect.stringContaining("http://127.0.0.1:12345/-/ready")],
            memoryMegabytes: 256,
            stopGraceSeconds: 30,
        });
    });

    it("sees the folders of the files and of the journal, once each and read-only", () => {
        const { service } = plan({
            files: [
                { name: "a", path: "/var/log/nginx/access.log" },
                { name: "b", path: "/var/log/nginx/error*.log" },
                { name: "c", path: "/srv/c/c.log" },
            ],
            journal: true,
        });
        expect(service.capabilities).toEqual(["DAC_READ_SEARCH"]);
        expect(service.hostMounts).toEqual([
            { source: "/srv/c", target: "/host/srv/c" },
            { source: "/var/log/journal", target: "/host/var/log/journal" },
            { source: "/var/log/nginx", target: "/host/var/log/nginx" },
        ]);
    });

    it.each<[string, CollectorSpec, string | undefined, boolean]>([
        ["through the proxy by default", {}, "/var/run/docker.sock", false],
        [
            "through the proxy to another socket",
            { socketPath: "/run/podman.sock" },
            "/run/podman.sock",
            false,
        ],
        ["with the socket itself where it is asked for", { dockerSocket: "direct" }, undefined, true],
        ["not at all where no container is collected", { journal: true }, undefined, false],
        ["not at all either with the socket", { journal: true, dockerSocket: "direct" }, undefined, false],
    ])("reaches the engine %s", (_, spec, socketPath, mounted) => {
        const { service, socketProxy } = plan(spec);
        const proxied = socketProxy?.service.hostMounts?.[0]?.source;
        const sockets = (service.hostMounts ?? []).filter(({ target }) => target === "/var/run/docker.sock");
        expect({ proxied, mounted: sockets.length === 1 }).toEqual({ proxied: socketPath, mounted });
    });

    it("is scraped under the name that its alerts know", () => {
        expect(collectorScrapeJob("alloy")).toEqual({
            name: "alloy",
            static: [{ targets: ["collector:12345"] }],
        });
        expect(collectorScrapeJob("promtail")).toEqual({
            name: "promtail",
            static: [{ targets: ["collector:9080"] }],
        });
    });

    it("is checked by its own checker on the very file, and shows what it runs", () => {
        const { config } = plan({ kind: "promtail" });
        expect(config.checker).toEqual({
            command: ["-check-syntax", "-config.file=/promtail.yml"],
            files: { "/promtail.yml": config.files["promtail.yml"] },
        });
        expect(config.files["promtail.yml"]).toContain(config.reload!.readBack!.contains);
        expect(plan().config.checker?.command).toEqual(["validate", "/config.alloy"]);
        expect(plan().config.reload).toMatchObject({
            url: "http://collector:12345/-/reload",
            readBack: { url: "http://collector:12345/api/v0/web/components" },
        });
    });

    it("proves another configuration with another proof", () => {
        const proof = (spec: CollectorSpec) => plan(spec).config.reload!.readBack!.contains;
        expect(proof({})).toBe(proof({ memoryMegabytes: 512 }));
        expect(proof({})).not.toBe(proof({ host: "other" }));
    });

    it("is not replaced when what it collects changes", () => {
        expect(plan({ containers: [{ name: "a-*" }] }).service).toEqual(plan().service);
    });

    it("says what a person should know of Promtail and of the bare socket, and nothing else", () => {
        expect(plan().notices).toEqual([]);
        expect(plan({ kind: "promtail", dockerSocket: "direct" }).notices).toEqual([
            expect.stringContaining("end of life on 2026-03-02"),
            expect.stringContaining("direct access to the Docker engine's socket"),
        ]);
    });
});

describe("a line of the journal", () => {
    const labels = (fields: Record<string, string>, units?: string[]) =>
        visible(
            relabelled(
                Object.fromEntries(
                    Object.entries(fields).map(([name, value]) => [`__journal_${name}`, value]),
                ),
                planJournal({ units }, undefined).relabel,
            ),
        );

    it.each<[string, Record<string, string>, object | undefined]>([
        [
            "a unit",
            { _systemd_unit: "ssh.service", priority_keyword: "info" },
            { service: "ssh", level: "info" },
        ],
        ["one of many of a kind", { _systemd_unit: "getty@tty1.service" }, { service: "getty" }],
        ["a session, of which there is no end", { _systemd_unit: "session-12.scope" }, {}],
        [
            "the kernel",
            { _transport: "kernel", priority_keyword: "crit" },
            { service: "kernel", level: "critical" },
        ],
        ["a warning", { priority_keyword: "warning" }, { level: "warn" }],
    ])("of %s", (_, fields, expected) => {
        expect(labels(fields)).toEqual(expected);
    });

    it("is left out where its unit is not among those of the spec", () => {
        expect(labels({ _systemd_unit: "ssh.service" }, ["ssh.service"])).toEqual({ service: "ssh" });
        expect(labels({ _systemd_unit: "sshxservice" }, ["ssh.service"])).toBeUndefined();
        expect(labels({ _systemd_unit: "cron.service" }, ["ssh.service"])).toBeUndefined();
    });
});
