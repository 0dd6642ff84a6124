import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { type Container, docker } from "./support/docker";
import { eventually } from "./support/eventually";
import { getJson, Prometheus } from "./support/prometheus";
import { devSettings, type Ports, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";

jest.setTimeout(300_000);

interface RenderedConfiguration {
    global: Record<string, unknown>;
    scrape_configs: { job_name: string; static_configs: { targets: string[] }[] }[];
    storage: object;
}

interface RenderedRouting {
    route: { routes: { matchers: string[] }[] };
    receivers: object[];
}

/** The stack of `Pulumi.dev.yaml`, brought up as `npm start` does. */
describe("the dev stack", () => {
    const stack = new TestStack("dev");
    let ports: Ports;
    let prometheus: Prometheus;
    let firstOutput: string;

    beforeAll(async () => {
        ports = await stackPorts();
        prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
        stack.configure(devSettings(ports));
        firstOutput = (await stack.mustRun("up")).output;
    });

    afterAll(async () => {
        await stack.remove();
    });

    function rendered(path: string): string {
        return readFileSync(join(stack.root, "rendered", path), "utf8");
    }

    it("ends with a table of URLs that answer", async () => {
        const rows = firstOutput.matchAll(/^ {2}(\w+) +(http:\S+)$/gm);
        const table = new Map([...rows].map(([, name, url]) => [name!, url!]));
        expect(table.get("prometheus")).toBe(`http://127.0.0.1:${ports.prometheus}`);
        expect(table.get("alertmanager")).toBe(`http://127.0.0.1:${ports.alertmanager}`);
        for (const server of ["prometheus", "alertmanager"]) {
            expect((await fetch(`${table.get(server)}/-/healthy`)).status).toBe(200);
        }
    });

    it("has Grafana, or says that it is unavailable here, and why", async () => {
        const leftOut = /^Omitted: grafana, since (.+) (?:is|are) unavailable \(\S.*\)/m.exec(firstOutput);
        if (leftOut) {
            expect(leftOut[1]).toMatch(/(grafana\/grafana:|the plugin grafana )[\d.]+/);
            expect(firstOutput).not.toContain(`:${ports.grafana}`);
        } else {
            const health = await getJson<{ database: string }>(
                `http://127.0.0.1:${ports.grafana}/api/health`,
            );
            expect(health.database).toBe("ok");
        }
    });

    it("has every configured target up", async () => {
        await stack.mustRun("render");
        const { scrape_configs: jobs } = load(rendered("prometheus/prometheus.yml")) as RenderedConfiguration;
        const leftOut = [...firstOutput.matchAll(/^Omitted: (\w+),/gm)].map(([, name]) => name);
        const configured = jobs
            .filter(({ job_name: job }) => !leftOut.includes(job))
            .flatMap((job) => job.static_configs.flatMap(({ targets }) => targets.map(() => job.job_name)));
        expect(configured).toEqual(
            expect.arrayContaining([
                "prometheus",
                "alertmanager",
                "node",
                "cadvisor",
                "blackbox",
                "own-servers",
            ]),
        );
        const targets = await eventually(
            "every target was scraped",
            async () => {
                const shown = await prometheus.targets();
                return shown.every(({ health }) => health !== "unknown") && shown;
            },
            60,
        );
        expect(targets.filter(({ health }) => health !== "up")).toEqual([]);
        expect(targets.map(({ labels }) => labels.job).sort()).toEqual([...configured].sort());
    });

    it("has metrics of each container by its name, and what it wrote to disk where cAdvisor measures that", async () => {
        const running = [...(await stack.containers()).values()].flatMap(({ Name, State }) =>
            State.Status === "running" ? [Name.replace(/^\//, "")] : [],
        );
        const named = async (metric: string): Promise<string[]> => {
            const series = await prometheus.query(
                `count by (name) (${metric}{name=~"${running.join("|")}"})`,
            );
            return series.map(({ labels }) => labels.name!).sort();
        };
        await eventually(
            "every container has its memory measured",
            async () => (await named("container_memory_working_set_bytes")).length === running.length,
            60,
        );
        // The same scrapes have both.
        const storage = await docker("info", "--format", "{{.Driver}} {{.DriverStatus}}");
        const inContainerd = storage.includes("io.containerd.snapshotter");
        expect(await named("container_fs_usage_bytes")).toEqual(inContainerd ? [] : [...running].sort());
    });

    it("runs the configuration that was rendered", async () => {
        const { yaml } = await prometheus.status<{ yaml: string }>("config");
        const running = load(yaml) as RenderedConfiguration;
        const expected = load(rendered("prometheus/prometheus.yml")) as RenderedConfiguration;
        expect(running.global).toMatchObject({
            ...expected.global,
            body_size_limit: expect.stringMatching(/^20Mi?B$/),
        });
        expect(running.storage).toMatchObject({ tsdb: { retention: { time: "1w", size: "2GiB" } } });
        const { storageRetention } = await prometheus.status<{ storageRetention: string }>("runtimeinfo");
        expect(storageRetention).toBe("1w or 2GiB");
    });

    it("lets Prometheus be reloaded and hides its admin API", async () => {
        expect(await prometheus.status<Record<string, string>>("flags")).toMatchObject({
            "config.file": "/etc/vigie/current/prometheus.yml",
            "storage.tsdb.path": "/prometheus",
            "web.enable-lifecycle": "true",
            "web.enable-admin-api": "false",
            "web.external-url": `http://127.0.0.1:${ports.prometheus}`,
        });
    });

    it("hands alerts to Alertmanager, which has the rendered configuration", async () => {
        expect(await prometheus.alertmanagers()).toEqual(["http://alertmanager:9093/api/v2/alerts"]);
        const alertmanager = `http://127.0.0.1:${ports.alertmanager}/api/v2`;
        const { config } = await getJson<{ config: { original: string } }>(`${alertmanager}/status`);
        const running = load(config.original) as RenderedRouting;
        const expected = load(rendered("alerting/alertmanager.yml")) as RenderedRouting;
        expect(running.receivers).toEqual(expected.receivers);
        expect(running.route.routes.map(({ matchers }) => matchers)).toEqual(
            expected.route.routes.map(({ matchers }) => matchers),
        );
        await eventually(
            "Watchdog arrived at Alertmanager",
            async () => {
                const alerts = await getJson<{ labels: Record<string, string> }[]>(`${alertmanager}/alerts`);
                return alerts.some(({ labels }) => labels.alertname === "Watchdog");
            },
            60,
        );
    });

    it("is healthy by its own account", async () => {
        const { code, output } = await stack.run("status");
        expect({ code, output }).toEqual({
            code: 0,
            output: expect.stringMatching(/^(\d+)\/\1 targets are up$/m),
        });
    });

    it("has nothing to change afterwards: not in a preview, not in an up, not after a refresh", async () => {
        const before = [...(await stack.containers()).values()].map(({ Id }) => Id);
        expect((await stack.mustRun("preview", "--refresh")).stdout).toContain("No changes.\n");
        for (const options of [[], ["--refresh"]]) {
            const { changes } = await stack.up(...options);
            expect(changes).toMatchObject({ created: 0, updated: 0, replaced: 0, deleted: 0 });
        }
        expect([...(await stack.containers()).values()].map(({ Id }) => Id)).toEqual(before);
    });

    describe("its containers", () => {
        let containers: [string, Container][];

        beforeAll(async () => {
            containers = [...(await stack.containers())];
        });

        const facts = (fact: (container: Container, name: string) => unknown): Record<string, unknown> =>
            Object.fromEntries(containers.map(([name, container]) => [name, fact(container, name)]));
        const all = (value: unknown): Record<string, unknown> => facts(() => value);
        const isWriter = (name: string): boolean => /-(writer|checker)$/.test(name);

        it("cannot gain privileges", () => {
            expect(facts(({ HostConfig }) => HostConfig.Privileged)).toEqual(all(false));
            expect(
                facts(({ HostConfig }) => HostConfig.SecurityOpt?.includes("no-new-privileges:true")),
            ).toEqual(all(true));
        });

        it("have no capability but what they need", () => {
            expect(facts(({ HostConfig }) => HostConfig.CapDrop)).toEqual(all(["ALL"]));
            const needed = (name: string): string[] => {
                if (isWriter(name)) {
                    return name.endsWith("writer") ? ["CHOWN"] : [];
                }
                return name.includes("cadvisor") ? ["DAC_READ_SEARCH"] : [];
            };
            const bare = (capability: string): string => capability.replace(/^CAP_/, "");
            expect(facts(({ HostConfig }) => (HostConfig.CapAdd ?? []).map(bare))).toEqual(
                facts((_, name) => needed(name)),
            );
        });

        it("cannot write to their own files, but for writers, which have ended", () => {
            expect(facts(({ HostConfig }, name) => HostConfig.ReadonlyRootfs || isWriter(name))).toEqual(
                all(true),
            );
            expect(facts(({ State }) => `${State.Status} ${State.ExitCode}`)).toEqual(
                facts((_, name) => (isWriter(name) ? "exited 0" : "running 0")),
            );
        });

        it("have a limit on memory and none of it in swap", () => {
            expect(facts(({ HostConfig }) => HostConfig.Memory > 0)).toEqual(all(true));
            expect(facts(({ HostConfig }) => HostConfig.MemorySwap)).toEqual(
                facts(({ HostConfig }) => HostConfig.Memory),
            );
        });

        it("keep logs of a limited size", () => {
            expect(facts(({ HostConfig }) => HostConfig.LogConfig)).toEqual(
                all({ Type: "json-file", Config: { "max-file": "3", "max-size": "10m" } }),
            );
        });

        it("are healthy by a check of their own and come back after a crash", () => {
            expect(facts(({ State }) => State.Health?.Status)).toEqual(
                facts((_, name) => (isWriter(name) ? undefined : "healthy")),
            );
            expect(facts(({ HostConfig }) => HostConfig.RestartPolicy.Name)).toEqual(
                facts((_, name) => (isWriter(name) ? "no" : "unless-stopped")),
            );
        });

        it("can be reached on 127.0.0.1 only, and exporters not at all", () => {
            const published = ({ HostConfig }: Container): string[] =>
                Object.values(HostConfig.PortBindings ?? {}).flatMap((bindings) =>
                    bindings.map(({ HostIp, HostPort }) => `${HostIp}:${HostPort}`),
                );
            const portByContainer: Partial<Record<string, number>> = {
                "vigie-prometheus-server-container": ports.prometheus,
                "vigie-alerting-server-container": ports.alertmanager,
                "vigie-grafana-server-container": ports.grafana,
            };
            expect(facts((container) => published(container))).toEqual(
                facts((_, name) => {
                    const port = portByContainer[name];
                    return port === undefined ? [] : [`127.0.0.1:${port}`];
                }),
            );
        });

        it("do without the Docker socket, but for cAdvisor, which names containers by it, and the collector's proxy", () => {
            const withSocket = ["vigie-exporters-cadvisor-container", "vigie-logs-socket-proxy-container"];
            const reaches = ({ Mounts }: Container): boolean =>
                Mounts.some(({ Source }) => ["/var/run", "/run", "/var/run/docker.sock"].includes(Source));
            expect(facts((container) => reaches(container))).toEqual(
                facts((_, name) => withSocket.includes(name)),
            );
        });

        it("see folders of the host read-only", () => {
            expect(facts(({ Mounts }) => Mounts.filter(({ Type, RW }) => Type === "bind" && RW))).toEqual(
                all([]),
            );
        });
    });

    it("leaves no container, volume or network behind when it is taken down", async () => {
        await stack.mustRun("down", "--yes");
        expect(await stack.everything()).toEqual([]);
    });
});
