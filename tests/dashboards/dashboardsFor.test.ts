import { dashboardsFor } from "../../dashboards";
import type { Present } from "../../rules";
import { everything, modelsOf, queriesOf } from "./support/models";

const least: Present = { exporters: [], alertmanager: false };

function uidsOf(present: Partial<Present>): string[] {
    return dashboardsFor({ ...least, ...present }).map(({ uid }) => uid);
}

describe("the dashboards of a stack", () => {
    it("are all where it has everything, the entry first, applications before what they need", () => {
        const uids = uidsOf(everything);
        expect([uids.slice(0, 5), uids.at(-1)]).toEqual([
            ["overview", "api", "cron", "system", "containers"],
            "monitoring",
        ]);
        const alone = [
            ...everything.exporters.map((kind): Partial<Present> => ({ exporters: [kind] })),
            ...everything.parts!.map((part): Partial<Present> => ({ parts: [part] })),
        ].flatMap((present) => uidsOf(present).slice(1, -1));
        expect(uids.slice(3, -1).sort()).toEqual(alone.sort());
    });

    it("are the entry and the monitoring's own where it has nothing", () => {
        expect(uidsOf({})).toEqual(["overview", "monitoring"]);
    });

    it.each<[string, Partial<Present>]>([
        ["system", { exporters: ["node"] }],
        ["containers", { exporters: ["cadvisor"] }],
        ["kafka", { exporters: ["kafka"] }],
        ["postgres", { exporters: ["postgres"] }],
        ["redis", { exporters: ["redis", "redis"] }],
        ["mysql", { exporters: ["mysql"] }],
        ["blackbox", { exporters: ["blackbox"] }],
        ["api", { services: everything.services }],
        ["cron", { cronJobs: everything.cronJobs }],
    ])("have %s with what it is about alone", (uid, present) => {
        expect(uidsOf(present)).toEqual(expect.arrayContaining(["overview", uid, "monitoring"]));
        expect(uidsOf(present)).toHaveLength(3);
    });

    it("have none for an exporter that has no dashboard", () => {
        expect(uidsOf({ exporters: ["elasticsearch"] })).toEqual(["overview", "monitoring"]);
    });
});

describe("a stack with little", () => {
    const { overview, monitoring } = modelsOf(least);

    it("has no link to a dashboard that it does not have", () => {
        const text = JSON.stringify([overview, monitoring]);
        expect([...new Set(text.match(/\bd\/shop-[a-z-]+/g))].sort()).toEqual([
            "d/shop-monitoring",
            "d/shop-overview",
        ]);
    });

    it("asks for nothing of Alertmanager, hosts, containers, databases and probes", () => {
        const asked = [overview!, monitoring!].flatMap(queriesOf).map(({ expr }) => expr);
        const metrics = /\b(alertmanager|instance:node|node|name:container|container|redis|pg|mysql|probe)_/;
        expect(asked.filter((expr) => metrics.test(expr))).toEqual([]);
        expect(monitoring!.panels.map(({ title }) => title)).not.toContain("Alertmanager");
        expect(overview!.panels.map(({ title }) => title)).not.toContain("Resource usage");
    });
});

describe("the entry", () => {
    const { overview } = modelsOf(everything);
    const titled = (title: string) =>
        overview!.panels.find((panel) => panel.type !== "row" && panel.title === title)!;

    it("leads to every other dashboard, with what it answers", () => {
        const lines = titled("Dashboards").options!.content!.split("\n");
        expect(lines).toHaveLength(uidsOf(everything).length - 1);
        expect(lines[2]).toBe("- [**System**](/d/shop-system) CPU, memory, disk and network usage of hosts.");
    });

    it("shows the state of every job, and of what its exporter monitors", () => {
        const [target] = titled("Services").targets;
        const [, names = ""] = /^min by \(job\) \(\{__name__=~"(.+)"\}\)$/.exec(target!.expr) ?? [];
        expect(names.split("|")).toEqual(
            expect.arrayContaining(["up", "probe_success", "pg_up", "redis_up"]),
        );
        const asked = queriesOf(modelsOf(least).overview!).map(({ expr }) => expr);
        expect(asked).toContain('min by (job) ({__name__=~"up"})');
    });

    it("says what is down, in words", () => {
        expect(titled("Down now").targets[0]!.expr).toContain(
            'label_replace(redis_up == 0, "what", "Does not respond", "", "")',
        );
    });
});
