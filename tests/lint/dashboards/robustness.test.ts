import fc from "fast-check";
import { buildMetricIndex, lintContext } from "../../../lint";
import { lintDashboard } from "../../../lint/dashboards";
import { cleanDashboard, cleanPanel, codes, findings } from "./support";

const context = lintContext({ metrics: buildMetricIndex([]) });

describe("dashboards of other times and places", () => {
    it("are read with panels in rows, as before Grafana 5", () => {
        const old = {
            title: "Host",
            schemaVersion: 14,
            rows: [
                {
                    title: "CPU",
                    panels: [{ id: 1, type: "graph", span: 6, datasource: null, title: "Load", yaxes: null }],
                },
                {
                    title: "Memory",
                    panels: [{ id: "1", type: "singlestat", format: "bytes", title: "Used" }],
                },
                { title: "Empty", panels: null },
            ],
        };
        expect(
            findings(old)
                .filter(({ where }) => where !== "Host")
                .map(({ code, where }) => [code, where]),
        ).toEqual([
            ["VL422", "Load"],
            ["VL424", "Load"],
            ["VL411", "Used"],
            ["VL422", "Used"],
            ["VL424", "Used"],
        ]);
    });

    it("are found where the API or a Kubernetes object wraps them", () => {
        const plain = codes({ ...cleanDashboard, title: "" });
        expect(plain).toEqual(["VL401"]);
        expect(codes({ meta: {}, dashboard: { ...cleanDashboard, title: "" } })).toEqual(plain);
        const object = { apiVersion: "dashboard.grafana.app/v1beta1", kind: "Dashboard" };
        expect(codes({ ...object, spec: { ...cleanDashboard, title: "" } })).toEqual(plain);
    });

    it.each(["dashboard.grafana.app/v2alpha1", "dashboard.grafana.app/v2beta1", "dashboard.grafana.app/v2"])(
        "are said not to be judged where they have the model of %s",
        (apiVersion) => {
            const spec = { elements: { a: {} }, layout: { kind: "GridLayout" }, title: "New" };
            expect(findings({ apiVersion, kind: "Dashboard", spec })).toMatchObject([
                { code: "VL400", severity: "info", line: 1, column: 1 },
            ]);
        },
    );

    it.each([
        ["numbers as texts", { id: "7", gridPos: { x: "12", y: "0", w: "24", h: "8" } }, "VL431"],
        ["a description that is null", { description: null }, "VL422"],
        ["a name twice, of which the last counts", '{"title":"x","title":""}', "VL401"],
    ])("are read with %s", (_, change, code) => {
        const text =
            typeof change === "string"
                ? change.replace(
                      /\}$/,
                      `,${JSON.stringify({ ...cleanDashboard, title: undefined }).slice(1)}`,
                  )
                : { ...cleanDashboard, panels: [{ ...cleanPanel, ...change }] };
        expect(codes(text)).toEqual([code]);
    });

    it("are read with a byte order mark and the line ends of Windows", () => {
        const text = JSON.stringify({ ...cleanDashboard, title: "" }, undefined, 2).replace(/\n/g, "\r\n");
        expect(findings(`\uFEFF${text}`)).toMatchObject([{ code: "VL401", line: 1, column: 2 }]);
    });

    it("never make a check fail, whatever stands where something else is meant", () => {
        const odd = fc.oneof(
            fc.constantFrom(
                null,
                0,
                -1,
                1e99,
                "",
                "$",
                "${",
                "[[",
                "24",
                true,
                [],
                {},
                [[]],
                [null],
                "{{",
                "a".repeat(9999),
            ),
            fc.jsonValue({ maxDepth: 2 }),
        );
        const paths = pathsOf(rich);
        fc.assert(
            fc.property(
                fc.array(fc.tuple(fc.constantFrom(...paths), odd), { minLength: 1, maxLength: 4 }),
                (changes) => {
                    const dashboard = structuredClone(rich) as Record<string, unknown>;
                    changes.forEach(([path, value]) => put(dashboard, path, value));
                    const text = JSON.stringify(dashboard);
                    expect(lintDashboard({ file: "odd.json", text }, context)).toBeInstanceOf(Array);
                },
            ),
            { numRuns: 100 },
        );
    });
});

/** A dashboard with something of each kind that the checks look at. */
const rich = {
    ...cleanDashboard,
    __inputs: [{ name: "DS_X", type: "datasource", pluginId: "prometheus" }],
    annotations: { list: [{ datasource: "x", expr: "up" }] },
    links: [{ type: "link", url: "a.md", includeVars: false }],
    rows: [{ repeat: "job", panels: [cleanPanel] }],
    panels: [
        {
            ...cleanPanel,
            repeat: "job",
            links: [{ url: "https://example.com" }],
            options: {
                legend: { showLegend: true, displayMode: "list" },
                reduceOptions: { fields: "" },
                textMode: "auto",
            },
            fieldConfig: {
                defaults: {
                    unit: "s",
                    mappings: [],
                    color: { mode: "x" },
                    thresholds: { steps: [{ value: 1 }, { value: 2 }] },
                },
                overrides: [{ properties: [{ id: "unit", value: "s" }] }],
            },
            yaxes: [{ format: "s" }],
            valueMaps: [],
            legend: { show: true },
        },
        { ...cleanPanel, id: 2, type: "row", panels: [cleanPanel] },
    ],
};

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
    const inner = Object.entries(typeof value === "object" && value !== null ? value : {});
    return [
        ...(path.length > 0 ? [[...path]] : []),
        ...inner.flatMap(([key, child]) => pathsOf(child, [...path, key])),
    ];
}

function put(target: unknown, [key = "", ...rest]: readonly string[], value: unknown): void {
    if (typeof target !== "object" || target === null) {
        return;
    }
    const holder = target as Record<string, unknown>;
    if (rest.length === 0) {
        holder[key] = value;
    } else {
        put(holder[key], rest, value);
    }
}
