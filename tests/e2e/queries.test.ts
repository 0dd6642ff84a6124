import { exporterKinds } from "../../components/exporters/kinds";
import { factsOf } from "../../components/stack/facts";
import type { MonitoringSpec } from "../../components";
import { dashboardsFor } from "../../dashboards";
import { rulesFor } from "../../rules";
import { cronMetrics } from "../../rules/cron";
import { eventually } from "./support/eventually";
import { Prometheus } from "./support/prometheus";
import { Answers } from "./support/queries/answers";
import { type Comparison, compareWithCatalogue } from "./support/queries/comparison";
import { annotationsOf, type DashboardPanel, panelsOf } from "./support/queries/dashboardQueries";
import { MonitoredHost } from "./support/queries/monitoredHost";
import { stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";
import { printTiming, secondsSince } from "./support/timing";

jest.setTimeout(300_000);

/** Panels that show nothing of a host that is well and has one server of each kind, and why. */
const emptyPanels: Readonly<Record<string, string>> = {
    "containers / Missing containers": "none is gone",
    "containers / Packet errors and drops": "none is lost",
    "containers / Disk throughput": "only some kernels count a container's disk operations",
    "monitoring / Cluster members": "there is no cluster of Alertmanagers",
};

/** Recording rules that have nothing to record here, and why. */
const emptyRecords: Readonly<Record<string, string>> = {};

/** Every rule and every panel, asked of a real Prometheus that scrapes real exporters of real servers. */
describe("queries", () => {
    const stack = new TestStack("queries");
    const host = new MonitoredHost();
    let spec: MonitoringSpec;
    let prometheus: Prometheus;
    let answers: Answers;

    beforeAll(async () => {
        const ports = await stackPorts();
        const url = `http://127.0.0.1:${ports.prometheus}`;
        [prometheus, answers] = [new Prometheus(url), new Answers(url)];
        await host.start();
        spec = host.spec(ports);
        stack.configure({ ...spec });
        await stack.setSecrets(host.secrets);
        await stack.up();
    });

    afterAll(async () => {
        await host.stop();
        await stack.remove();
    });

    const everything = {
        exporters: exporterKinds,
        alertmanager: true,
        infoInhibition: true,
        grafana: true,
        loki: true,
    };

    it("of rules are all understood, those of what is not here too", async () => {
        const collectors = (["promtail", "alloy"] as const).map((collector) => ({
            ...everything,
            collector,
        }));
        const services = factsOf(spec).present.services;
        const groups = collectors.flatMap((collector) =>
            rulesFor({ ...collector, services, cronJobs: spec.cronJobs }),
        );
        const expressions = [...new Set(groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)))];
        const refused: string[] = [];
        for (const expression of expressions) {
            const { error } = await answers.to({ expression, instant: true });
            refused.push(...(error === undefined ? [] : [`${expression}: ${error}`]));
        }
        expect(refused).toEqual([]);
        expect(expressions.length).toBeGreaterThan(70);
    });

    it("of rules are evaluated without an error", async () => {
        const evaluated = await eventually("all rules were evaluated", async () => {
            const rules = await prometheus.rules();
            return rules.every(({ health }) => health !== "unknown") && rules;
        });
        expect(evaluated.filter(({ health }) => health !== "ok")).toEqual([]);
    });

    it("of panels and annotations are all understood, and panels return data", async () => {
        const dashboards = dashboardsFor(factsOf(spec).present);
        const read = (selector: string, label: string): Promise<string[]> =>
            answers.labelValues(selector, label);
        const list = async (): Promise<DashboardPanel[]> =>
            (await Promise.all(dashboards.map((dashboard) => panelsOf(dashboard, read)))).flat();
        const refused = new Set<string>();
        let panels: DashboardPanel[] = [];
        let empty: string[] = [];
        const look = async (): Promise<boolean> => {
            panels = await list();
            empty = [];
            for (const { title, queries } of panels) {
                let values = 0;
                for (const query of queries) {
                    const answer = await answers.to(query);
                    values += answer.values;
                    if (answer.error !== undefined) {
                        refused.add(`${title}: ${query.expression}: ${answer.error}`);
                    }
                }
                empty.push(...(values === 0 ? [title] : []));
            }
            return refused.size > 0 || empty.every((title) => title in emptyPanels);
        };
        await eventually("panels return data", look, 60).catch(() => undefined);
        const returning = panels.length - empty.length;
        const share = Math.round((100 * returning) / panels.length);
        process.stderr.write(`    panels returning data: ${returning} of ${panels.length} (${share} %)\n`);
        expect([...refused]).toEqual([]);
        expect(empty.filter((title) => !(title in emptyPanels))).toEqual([]);
        for (const query of dashboards.flatMap(annotationsOf)) {
            expect({ query, error: (await answers.to(query)).error }).toEqual({ query });
        }
    });

    it("of recording rules have something to record", async () => {
        const rules = await prometheus.rules();
        const records = rules.filter(({ type }) => type === "recording").map(({ name }) => name);
        const empty: string[] = [];
        for (const record of records) {
            const { values } = await answers.to({ expression: record, instant: true });
            empty.push(...(values === 0 && !(record in emptyRecords) ? [record] : []));
        }
        expect(records.length).toBeGreaterThan(10);
        expect(empty).toEqual([]);
    });

    it("are about what the catalogue of metrics has: the same versions expose nothing else", async () => {
        const others = new Set([
            ...(spec.cronJobs ?? []).flatMap((job) => Object.keys(cronMetrics(job))),
            ...(await prometheus.rules()).map(({ name }) => name),
            "ALERTS",
            "ALERTS_FOR_STATE",
        ]);
        const exporters = spec.exporters ?? [];
        const jobs = new Map([
            ["prometheus", ["prometheus"]],
            ["alertmanager", ["alertmanager"]],
        ]);
        for (const exporter of exporters) {
            const probes =
                exporter.kind === "blackbox" ? (exporter.probes ?? []).map(({ name }) => name) : [];
            const earlier = jobs.get(exporter.kind) ?? [];
            jobs.set(exporter.kind, [...earlier, exporter.name ?? exporter.kind, ...probes]);
        }
        const compared: Comparison[] = [];
        for (const [name, own] of jobs) {
            const comparison = await compareWithCatalogue(name, own, { prometheus, answers }, others);
            compared.push(...(comparison === undefined ? [] : [comparison]));
        }
        const names = compared.map(({ name }) => name);
        process.stderr.write(`    compared with the catalogue: ${names.join(", ")}\n`);
        expect(compared.filter(({ unknown }) => unknown.length > 0)).toEqual([]);
        // What the others expose depends on the host and on what happens.
        const steady = compared.filter(({ name }) =>
            ["prometheus", "alertmanager", "postgres"].includes(name),
        );
        expect(steady.filter(({ missing }) => missing.length > 0)).toEqual([]);
        expect(names).toEqual(expect.arrayContaining(["prometheus", "alertmanager", "node", "postgres"]));
    });

    it("are changed by nothing when up is run again with all packs on", async () => {
        const { changes } = await stack.up();
        expect(changes).toMatchObject({ created: 0, updated: 0, replaced: 0, deleted: 0 });
    });

    it("have a threshold that is live seconds after it was changed, and shown before", async () => {
        stack.configure({ ...spec, alerts: { HighCPUUsage: { threshold: "91 %" } } });
        await host.calm();
        const preview = await stack.mustRun("preview");
        expect(preview.stdout).toContain("HighCPUUsage: threshold 80 % → 91 %");
        const started = performance.now();
        const up = stack.start("up", "--json");
        await eventually(
            "the new threshold is live",
            async () => (await prometheus.rule("HighCPUUsage"))?.query.includes("> 91"),
            60,
        );
        const seconds = secondsSince(started);
        printTiming("from up being started to the new threshold in Prometheus", seconds);
        expect((await up.ended).code).toBe(0);
        expect(seconds).toBeLessThan(10);
    });
});
