import { validatePromql } from "../../components/prometheus/validatePromql";
import { Checker } from "../../components/spec/checker";
import type { Fault } from "../../components/spec/fault";
import { alertCatalogue } from "../../rules/catalogue";
import { everything, jsonOf, type Model, modelsOf, type Panel, panelsOf, queriesOf } from "./support/models";

const chosen = { type: "prometheus", uid: "${datasource}" };
const models = modelsOf(everything);
const alerts = alertCatalogue();

/** What Grafana puts into an expression in place of its variables. */
function asPrometheusSeesIt({ templating }: Model, expression: string): string {
    const own = { __rate_interval: "1m0s", __range: "1h0m0s" };
    const values = Object.fromEntries(templating.list.map(({ name }) => [name, "a|b"]));
    return expression.replace(/\$(\w+)/g, (all, name: string) => ({ ...values, ...own })[name] ?? all);
}

function promqlFaults(expression: string): readonly Fault[] {
    const checker = new Checker();
    validatePromql(checker, "expr", expression);
    return checker.faults;
}

function overlap({ gridPos: a }: Panel, { gridPos: b }: Panel): boolean {
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

it("has dashboards with uids, titles and files of their own", () => {
    const titles = Object.values(models).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(Object.keys(models)).toHaveLength(titles.length);
});

it("is the same to the byte each time", () => {
    expect(jsonOf(everything)).toEqual(jsonOf(structuredClone(everything)));
});

it("has the dashboard that each alert leads to", () => {
    const known = Object.keys(modelsOf({ ...everything, loki: true, collector: "alloy" }));
    const missing = Object.values(alerts)
        .map(({ alert }) => alert.dashboard)
        .filter((uid) => !known.includes(uid));
    expect([...new Set(missing)]).toEqual([]);
});

describe.each(Object.entries(models))("%s", (uid, model) => {
    const panels = panelsOf(model);
    const queries = queriesOf(model);
    const variables = model.templating.list.slice(1);

    it("has a uid that is fit for a file, and says what it answers", () => {
        expect(uid).toMatch(/^[a-z0-9-]{1,40}$/);
        expect(model).toMatchObject({ uid: `shop-${uid}`, tags: ["vigie"] });
        expect(model.description).toMatch(/^[A-Z].{20,}\.$/);
    });

    it("has nothing that Grafana numbers, and no null that it would take away", () => {
        expect(model).not.toHaveProperty("id");
        expect(model).not.toHaveProperty("version");
        expect(model.panels.filter((panel) => "id" in panel)).toEqual([]);
        expect(JSON.stringify(model)).not.toContain("null");
    });

    it("cannot be edited in the browser, where the next update would undo it", () => {
        expect(model.editable).toBe(false);
    });

    it("lets the data source be chosen, and opens with the stack's", () => {
        expect(model.templating.list[0]).toMatchObject({
            type: "datasource",
            name: "datasource",
            query: "prometheus",
            current: { text: "Prometheus (shop)", value: "shop-prometheus" },
        });
        expect(panels.map(({ datasource }) => datasource)).toEqual(panels.map(() => chosen));
        expect(queries.map(({ datasource }) => datasource)).toEqual(queries.map(() => chosen));
    });

    it("lets nothing be chosen that changes nothing, and asks for nothing that cannot be chosen", () => {
        const asked = JSON.stringify([queries.map(({ expr }) => expr), variables.map(({ query }) => query)]);
        expect(variables.filter(({ name }) => !asked.includes(`$${name}`))).toEqual([]);
        const known = new Set(["__rate_interval", "__range", ...variables.map(({ name }) => name)]);
        const used = queries.flatMap(({ expr }) => [...expr.matchAll(/\$(\w+)/g)].map(([, name]) => name!));
        // What label_replace puts in is called by number.
        expect(used.filter((name) => !known.has(name) && !/^\d$/.test(name))).toEqual([]);
    });

    it("has variables that are named, and use only those before them", () => {
        for (const [index, { label, type, query }] of variables.entries()) {
            expect(label).toMatch(/^[A-Z]/);
            expect(type).toBe("query");
            expect(query.query).toMatch(/^label_values\(.+, \w+\)$/);
            const before = new Set(variables.slice(0, index).map(({ name }) => name));
            const used = [...query.query.matchAll(/\$(\w+)/g)].map(([, name]) => name!);
            expect(used.filter((name) => !before.has(name))).toEqual([]);
        }
    });

    it("marks deployments, and the alerts of what is chosen", () => {
        expect(model.annotations.list).toMatchObject([
            {
                name: "Deployments",
                expr: "1000 * vigie_deployment_timestamp_seconds",
                enable: true,
                useValueForTime: true,
                datasource: chosen,
            },
            { name: "Alerts", enable: true, useValueForTime: true, datasource: chosen },
        ]);
        const { expr } = model.annotations.list[1]!;
        expect(promqlFaults(asPrometheusSeesIt(model, expr))).toEqual([]);
        // The alerts of cron jobs are about the host that they run on.
        const matched = uid !== "cron" && variables.some(({ name }) => name === "job");
        expect(expr.includes('job=~"$job"')).toBe(matched);
    });

    it("leads to the entry and to dashboards that are there, and to pages of alerts that exist", () => {
        const top = model.links.filter(({ type }) => type === "link");
        expect(top.map(({ title }) => title).includes("Overview")).toBe(uid !== "overview");
        const urls = [...top, ...panels.flatMap(({ links = [] }) => links)].map(({ url }) => url);
        const known = new Set([
            ...Object.keys(models).map((key) => `/d/shop-${key}`),
            ...Object.keys(alerts).map((name) => `https://example.org/runbooks/${name}.md`),
        ]);
        expect(urls.filter((url) => !known.has(url))).toEqual([]);
    });

    it("links from a panel only to alerts that lead back to this dashboard, or to the monitoring's own", () => {
        const names = panels.flatMap(({ links = [] }) =>
            links.flatMap(({ url }) => /runbooks\/(\w+)\.md$/.exec(url)?.[1] ?? []),
        );
        const others = names.filter((name) => ![uid, "monitoring"].includes(alerts[name]!.alert.dashboard));
        expect(uid === "overview" ? [] : others).toEqual([]);
    });

    it("fits the 24 columns, and no panel lies on another", () => {
        for (const panel of model.panels) {
            expect(panel.gridPos.x + panel.gridPos.w).toBeLessThanOrEqual(24);
        }
        const overlaps = model.panels.flatMap((panel, index) =>
            model.panels.slice(index + 1).filter((other) => overlap(panel, other)),
        );
        expect(overlaps).toEqual([]);
    });

    it("fills every line, so that no gap looks like something missing", () => {
        const lines = new Map<number, number>();
        for (const { gridPos } of model.panels) {
            lines.set(gridPos.y, (lines.get(gridPos.y) ?? 0) + gridPos.w);
        }
        expect([...lines.values()]).toEqual([...lines.values()].map(() => 24));
    });

    it.each(panels.map((panel) => [panel.title, panel] as const))(
        "says in the panel %s what is seen, in which unit, under which name",
        (_title, panel) => {
            expect(panel.description).toMatch(/^[A-Z0-9].{10,}[.?]$/);
            expect(panel.fieldConfig.defaults.unit).toBeTruthy();
            expect(panel.targets.length).toBeGreaterThan(0);
            expect(panel.targets.map(({ legendFormat }) => legendFormat.trim())).not.toContain("");
            expect(new Set(panel.targets.map(({ refId }) => refId)).size).toBe(panel.targets.length);
            // The bars of a gauge have their names beside them.
            expect(panel.type === "bargauge" || panel.options?.legend?.showLegend !== false).toBe(true);
        },
    );

    it("has colours by value that begin at 0 and rise", () => {
        const all = panels.map(({ fieldConfig }) => fieldConfig.defaults.thresholds.steps);
        for (const values of all.map((steps) => steps.map(({ value }) => value))) {
            expect(values[0]).toBe(0);
            expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
        }
    });

    it("says in every table what it means that there is nothing", () => {
        const tables = panels.filter(({ type }) => type === "table");
        expect(tables.filter((panel) => !panel.fieldConfig.defaults.noValue)).toEqual([]);
    });

    it.each(queries.map(({ title, expr }) => [title, expr] as const))(
        "asks PromQL in %s: %s",
        (_title, expr) => {
            expect(promqlFaults(asPrometheusSeesIt(model, expr))).toEqual([]);
        },
    );

    it("looks back over whole scrapes wherever it takes a rate", () => {
        const rates = queries.flatMap(({ expr }) => expr.match(/\b[ir]rate\([^[]*\[[^\]]*\]/g) ?? []);
        expect(rates.filter((rate) => !rate.endsWith("[$__rate_interval]"))).toEqual([]);
    });
});
