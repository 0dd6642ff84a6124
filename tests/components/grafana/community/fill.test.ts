import { fillDashboard } from "../../../../components/grafana/community/fill";

const own = { uid: "viz-prometheus", name: "Prometheus (viz)" };
const ownReference = { type: "prometheus", uid: "viz-prometheus" };

const prometheusInput = (name: string): object => ({
    name,
    type: "datasource",
    pluginId: "prometheus",
    pluginName: "Prometheus",
});

describe("inputs", () => {
    it("fills data sources of any name with the stack's, and constants with the author's value", () => {
        const { model, missing } = fillDashboard(
            {
                __inputs: [
                    prometheusInput("DS_THANOS-PROD"),
                    { name: "VAR_JOB", type: "constant", value: "node" },
                    { name: "DS_EXPRESSION", type: "datasource", pluginId: "__expr__" },
                ],
                __requires: [{ type: "grafana", id: "grafana", version: "9.0.0" }],
                title: "${VAR_JOB} on $host",
                panels: [
                    {
                        datasource: { type: "prometheus", uid: "${DS_THANOS-PROD}" },
                        targets: [
                            { refId: "A", expr: 'up{job="${VAR_JOB}", instance="${host}"}' },
                            { refId: "B", datasource: { type: "__expr__", uid: "${DS_EXPRESSION}" } },
                        ],
                    },
                ],
            },
            own,
        );
        expect(missing).toEqual([]);
        expect(model).toEqual({
            title: "node on $host",
            panels: [
                {
                    datasource: ownReference,
                    targets: [
                        { refId: "A", expr: 'up{job="node", instance="${host}"}' },
                        { refId: "B", datasource: { type: "__expr__", uid: "${DS_EXPRESSION}" } },
                    ],
                },
            ],
        });
    });

    it("takes what is given first", () => {
        const download = {
            __inputs: [
                prometheusInput("DS_A"),
                { name: "DS_LOGS", type: "datasource", pluginId: "loki" },
                { name: "VAR_JOB", type: "constant", value: "node" },
            ],
            title: "${VAR_JOB}",
            panels: [{ datasource: "${DS_LOGS}" }, { datasource: "${DS_A}" }],
        };
        const given = { DS_LOGS: "loki", DS_A: "other", VAR_JOB: "db" };
        expect(fillDashboard(download, own, given)).toEqual({
            model: {
                title: "db",
                panels: [
                    { datasource: { type: "loki", uid: "loki" } },
                    { datasource: { type: "prometheus", uid: "other" } },
                ],
            },
            missing: [],
            unused: [],
        });
    });

    it("names what is missing, and what is given for nothing", () => {
        const download = {
            __inputs: [
                { name: "DS_LOGS", type: "datasource", pluginId: "loki" },
                { name: "VAR_ENV", type: "constant" },
            ],
            panels: [
                { datasource: { type: "elasticsearch", uid: "EjLoGs" } },
                { datasource: { type: "prometheus", uid: "P1809F7CD0C75ACF3" } },
            ],
        };
        expect(fillDashboard(download, own, { DS_LOKI: "loki" })).toMatchObject({
            missing: ["DS_LOGS", "EjLoGs", "VAR_ENV"],
            unused: ["DS_LOKI"],
        });
        const given = { DS_LOGS: "loki", VAR_ENV: "x", EjLoGs: "logs" };
        expect(fillDashboard(download, own, given)).toMatchObject({
            model: {
                panels: [
                    { datasource: { type: "elasticsearch", uid: "logs" } },
                    { datasource: ownReference },
                ],
            },
            missing: [],
            unused: [],
        });
    });
});

describe("data sources", () => {
    it.each([
        ["none named in a panel with queries", { targets: [] }, { targets: [], datasource: ownReference }],
        ["null, the default", { datasource: null }, { datasource: ownReference }],
        ["a name of old", { datasource: "Prometheus" }, { datasource: ownReference }],
        ["the word default", { datasource: "default" }, { datasource: ownReference }],
        ["a placeholder that nothing declares", { datasource: "${DS_PROM}" }, { datasource: ownReference }],
        ["a uid left behind", { datasource: { uid: "000000001" } }, { datasource: ownReference }],
        ["a type alone", { datasource: { type: "prometheus" } }, { datasource: ownReference }],
        ["Grafana's own", { datasource: "-- Grafana --" }, { datasource: "-- Grafana --" }],
        ["mixed queries", { datasource: "-- Mixed --" }, { datasource: "-- Mixed --" }],
        [
            "Grafana's own by type",
            { datasource: { type: "datasource", uid: "grafana" } },
            { datasource: { type: "datasource", uid: "grafana" } },
        ],
        ["a variable", { datasource: "$source" }, { datasource: "$source" }],
        ["a variable in braces", { datasource: "${source}" }, { datasource: "${source}" }],
        [
            "a variable by uid",
            { datasource: { type: "loki", uid: "${source}" } },
            { datasource: { type: "loki", uid: "${source}" } },
        ],
        [
            "a query's null",
            { targets: [{ refId: "A", datasource: null }] },
            { targets: [{ refId: "A" }], datasource: ownReference },
        ],
        ["text alone", { type: "text", content: "hello" }, { type: "text", content: "hello" }],
    ])("of a panel: %s", (_, panel, expected) => {
        const templating = { list: [{ type: "textbox", name: "source" }] };
        expect(fillDashboard({ templating, panels: [panel] }, own).model.panels).toEqual([expected]);
    });

    it("are filled in rows of the old form, folded rows, variables and annotations", () => {
        const download = {
            rows: [{ panels: [{ targets: [{ refId: "A", expr: "up" }] }] }],
            panels: [{ type: "row", collapsed: true, panels: [{ datasource: null }] }],
            templating: {
                list: [
                    { type: "query", name: "job", query: "label_values(job)" },
                    { type: "query", name: "node", query: "label_values(node)", datasource: "$ds" },
                    {
                        type: "datasource",
                        name: "ds",
                        query: "prometheus",
                        regex: "/^prod/",
                        current: { text: "prod", value: "prod" },
                        options: [{ text: "prod", value: "prod" }],
                    },
                ],
            },
            annotations: {
                list: [
                    { builtIn: 1, datasource: "-- Grafana --" },
                    { datasource: null, expr: "up" },
                ],
            },
        };
        expect(fillDashboard(download, own).model).toEqual({
            rows: [{ panels: [{ targets: [{ refId: "A", expr: "up" }], datasource: ownReference }] }],
            panels: [{ type: "row", collapsed: true, panels: [{ datasource: ownReference }] }],
            templating: {
                list: [
                    { type: "query", name: "job", query: "label_values(job)", datasource: ownReference },
                    { type: "query", name: "node", query: "label_values(node)", datasource: "$ds" },
                    {
                        type: "datasource",
                        name: "ds",
                        query: "prometheus",
                        current: { text: "Prometheus (viz)", value: "viz-prometheus" },
                    },
                ],
            },
            annotations: {
                list: [
                    { builtIn: 1, datasource: "-- Grafana --" },
                    { datasource: ownReference, expr: "up" },
                ],
            },
        });
    });
});

it("puts library panels in their places, from the list of old and the object of today", () => {
    const element = {
        uid: "lib1",
        name: "CPU",
        model: { type: "timeseries", title: "CPU", datasource: null, gridPos: { x: 1, y: 1, w: 1, h: 1 } },
    };
    const panel = { id: 3, gridPos: { x: 0, y: 0, w: 12, h: 8 }, libraryPanel: { uid: "lib1", name: "CPU" } };
    const expected = {
        type: "timeseries",
        title: "CPU",
        datasource: ownReference,
        id: 3,
        gridPos: { x: 0, y: 0, w: 12, h: 8 },
    };
    for (const elements of [[element], { lib1: element }]) {
        const row = { type: "row", panels: [panel] };
        expect(fillDashboard({ __elements: elements, panels: [panel, row] }, own).model).toEqual({
            panels: [expected, { type: "row", panels: [expected] }],
        });
    }
});

it("takes away what Grafana numbers, and what is null", () => {
    const download = {
        id: 12,
        version: 3,
        iteration: 1_600_972_237_600,
        gnetId: 1860,
        panels: [{ type: "text", id: 4, title: null, list: [null, 0] }],
    };
    expect(fillDashboard(download, own).model).toEqual({
        gnetId: 1860,
        panels: [{ type: "text", id: 4, list: [null, 0] }],
    });
});

it("leaves the download as it was", () => {
    const download = {
        templating: { list: [{ type: "query", name: "job", query: "x" }] },
        panels: [{ targets: [] }],
    };
    const before = structuredClone(download);
    fillDashboard(download, own);
    expect(download).toEqual(before);
});
