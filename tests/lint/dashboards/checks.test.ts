import { dashboardChecks } from "../../../lint/dashboards";
import { cleanDashboard, codes, dashboardWith, findings } from "./support";

const panel = (change: object): object => dashboardWith({ panels: [change] });
const course = (expr: string, more: object = {}): object =>
    panel({ targets: [{ refId: "A", expr, legendFormat: "{{instance}}" }], ...more });

/** An example is a panel if it has a type, and else what a dashboard has in place of its own. */
function complete(example: string): object {
    const value = JSON.parse(example) as Record<string, unknown>;
    return "type" in value ? panel(value) : dashboardWith(value);
}

describe("the checks of dashboards", () => {
    it("find nothing in a dashboard that has everything", () => {
        expect(findings(cleanDashboard)).toEqual([]);
    });

    it.each(dashboardChecks.map((check) => [`${check.code} ${check.name}`, check] as const))(
        "%s finds its example, and not the fixed one",
        (_, { code, example, fixed }) => {
            expect(codes(complete(example!))).toContain(code);
            expect(codes(complete(fixed!))).not.toContain(code);
        },
    );

    it("say where, what and what to do", () => {
        const text = JSON.stringify(panel({ title: "Latency", fieldConfig: {} }), undefined, 2);
        expect(findings(text)).toEqual([
            {
                code: "VL423",
                severity: "warning",
                file: "redis.json",
                line: text.split("\n").findIndex((line) => line === "    {") + 1,
                column: 5,
                where: "Latency",
                dashboard: "Redis",
                message: "the panel sets no unit",
                reason: "A number without a unit is misread: seconds as milliseconds, a ratio as a count.",
                fix: 'Set the unit of the field; "short" for a count, "none" for a bare number.',
                lines: [expect.any(Number), expect.any(Number)],
            },
        ]);
    });

    it.each([
        ["a stat that shows a text", { type: "stat", options: { textMode: "name" } }, "VL423"],
        ["a panel of the library", { libraryPanel: { uid: "x" }, title: "", fieldConfig: {} }, "VL421"],
        ["a table", { type: "table", fieldConfig: {} }, "VL423"],
        ["a colour that is fixed", { type: "stat", options: { colorMode: "none" } }, "VL425"],
        ["80 % of something", stat("percent", [null, 80]), "VL426"],
        [
            "the source of other panels",
            { datasource: { uid: "-- Dashboard --", type: "datasource" } },
            "VL441",
        ],
        ["a mixed panel", { datasource: "-- Mixed --" }, "VL441"],
        ["the source in the old form", { datasource: "$datasource" }, "VL441"],
        ["panels of a repeat with one title", { repeat: "job", title: "Memory" }, "VL413"],
        ["a link into Grafana", { links: [{ url: "d/redis/redis" }, { url: "/d/x" }] }, "VL407"],
    ])("leave %s alone", (_, change, code) => {
        expect(codes(panel(change))).not.toContain(code);
    });

    it.each([
        ["a window of a day", "increase(redis_evicted_keys_total[1d])"],
        ["the whole range", "increase(redis_evicted_keys_total[$__range])"],
        ["a subquery", "max_over_time(rate(redis_evicted_keys_total[$__rate_interval])[5m:])"],
        ["a range that the reader chooses", "rate(redis_evicted_keys_total[$interval])"],
    ])("leave %s alone", (_, expr) => {
        expect(codes(course(expr)).filter((code) => code.startsWith("VL46"))).toEqual([]);
    });

    it.each([
        ["an error budget, where 100 is no percentage", "100 * (availability - 0.99)"],
        ["a share as it is", "redis_memory_used_bytes / redis_memory_max_bytes"],
    ])("leave %s alone", (_, expr) => {
        const change = { fieldConfig: { defaults: { unit: "percentunit" } } };
        expect(codes(course(expr, change)).filter((code) => code.startsWith("VL47"))).toEqual([]);
    });

    it("know the percentage that is a share", () => {
        const expr = "sum(redis_memory_used_bytes) / sum(redis_memory_max_bytes)";
        expect(codes(course(expr, { fieldConfig: { defaults: { unit: "percent" } } }))).toEqual(["VL471"]);
    });

    it("compare places within the rows that are open, and within each folded one", () => {
        const place = { x: 0, y: 0, w: 12, h: 8 };
        const row = (y: number, id: number, panels: object[]) => ({
            ...{ id, type: "row", title: "", collapsed: true, gridPos: { x: 0, y, w: 24, h: 1 } },
            panels: panels.map((inner, index) => ({
                ...(dashboardWith({}) as { panels: object[] }).panels[0],
                id: id * 10 + index,
                title: `${id} ${index}`,
                ...inner,
            })),
        });
        const rows = [row(0, 1, [{ gridPos: place }]), row(1, 2, [{ gridPos: place }, { gridPos: place }])];
        expect(findings({ ...cleanDashboard, panels: rows })).toMatchObject([
            { code: "VL432", where: "2 1", message: "it overlaps 2 0" },
        ]);
    });
});

describe("variables", () => {
    const variable = { name: "db", type: "custom", query: "a,b" };
    const used = (change: object): string[] =>
        codes(dashboardWith({ templating: { list: [...list(), variable] }, ...change }));

    it.each([
        [
            "a query",
            {
                panels: [
                    {
                        targets: [
                            { refId: "A", expr: 'up{job="$job",db=~"${db:regex}"}', legendFormat: "x" },
                        ],
                    },
                ],
            },
        ],
        ["a title in the old form", { title: "Redis [[db]]" }],
        ["a repeated panel", { panels: [{ repeat: "db" }] }],
        ["a repeated row of before", { rows: [{ repeat: "db", panels: [] }] }],
        ["a link's address", { links: [{ url: "/d/x?var-db=$job" }] }],
        ["a link that hands all on", { links: [{ type: "dashboards", includeVars: true, tags: ["redis"] }] }],
        [
            "a transformation",
            { panels: [{ transformations: [{ id: "filter", options: { value: "$db" } }] }] },
        ],
    ])("are used by %s", (_, change) => {
        expect(used(change)).toEqual([]);
    });

    it("are used by other variables, but not by themselves", () => {
        const other = { name: "key", type: "query", query: 'label_values(x{db="$db", key="$key"}, key)' };
        const list2 = [...list(), variable, other];
        expect(findings(dashboardWith({ templating: { list: list2 } }))).toMatchObject([
            { code: "VL451", message: "nothing uses the variable key" },
        ]);
    });

    it.each([
        "sum(rate(x[$__rate_interval])) by (job) > $__interval_ms",
        'label_replace(up, "short", "$1", "instance", "(.*):.*")',
        'label_replace(up, "short", "${name}", "instance", "(?P<name>.*):.*")',
        '{job="$job"} | line_format "{{ $line := .msg }}{{ $line }}"',
    ])("are not asked for by %s", (expr) => {
        expect(codes(course(expr))).not.toContain("VL452");
    });

    it("are named where they are missing, at the query", () => {
        const [first] = findings(course('up{job="$job", host="${server:regex}"}'));
        expect(first).toMatchObject({
            code: "VL452",
            severity: "error",
            message: "the dashboard has no variable server",
        });
    });

    function list(): object[] {
        return (cleanDashboard.templating as { list: object[] }).list;
    }
});

function stat(unit: string, steps: (number | null)[]): object {
    const thresholds = { steps: steps.map((value) => ({ value })) };
    return { type: "stat", fieldConfig: { defaults: { unit, thresholds } } };
}
