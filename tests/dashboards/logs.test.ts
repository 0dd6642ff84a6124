import { logs, savedQueries } from "../../dashboards/logs";
import { firstFault } from "../../lint/logql/parse";
import { type LokiServer, startLoki } from "../support/lokiServer";
import { everything, type Model, modelsOf, type Panel, panelsOf } from "./support/models";

const withLogs = { ...everything, loki: true, collector: "alloy" } as const;
const models = modelsOf(withLogs);
const model = models.logs!;
const panels = panelsOf(model);
const ofLoki = panels.filter(({ datasource }) => JSON.stringify(datasource).includes("loki"));

/** What Grafana puts in place of the variables: all of everything, and no text to look for. */
const filled = (expr: string, values: Readonly<Record<string, string>> = {}) =>
    expr.replace(/\$\{?(\w+)(?::\w+)?\}?/g, (_, name: string) => {
        const own = { host: ".+", search: "", __interval: "1m", __range: "1h" };
        return { ...own, ...values }[name] ?? ".*";
    });

const panel = (title: string, where: Model = model): Panel =>
    panelsOf(where).find((one) => one.title === title)!;

describe("the dashboard of logs", () => {
    it("is there with Loki only, and says how the collector does only with one", () => {
        expect(modelsOf(everything)).not.toHaveProperty("logs");
        const titles = (present: Parameters<typeof modelsOf>[0]) =>
            panelsOf(modelsOf(present).logs!).map(({ title }) => title);
        expect(titles(withLogs)).toContain("Push latency");
        expect(titles({ ...everything, loki: true })).not.toContain("Push latency");
    });

    it("lets both data sources be chosen, and opens with the stack's", () => {
        const built = logs("alloy").build({
            uid: "logs",
            dataSource: { uid: "p", name: "Prometheus" },
            logs: { uid: "l", name: "Loki" },
        }) as Model;
        expect(built.templating.list.slice(0, 2)).toMatchObject([
            { name: "datasource", query: "prometheus", current: { value: "p" } },
            { name: "logs", query: "loki", current: { text: "Loki", value: "l" } },
        ]);
        expect(models.containers!.templating.list.map(({ name }) => name)).not.toContain("logs");
    });

    it("lets the labels of streams be chosen, each among those before it, and a text be looked for", () => {
        const chosen = model.templating.list.slice(2);
        expect(chosen.map(({ name, type }) => [name, type])).toEqual([
            ["host", "query"],
            ["project", "query"],
            ["service", "query"],
            ["container", "query"],
            ["level", "query"],
            ["search", "textbox"],
        ]);
        expect(chosen[3]).toMatchObject({
            datasource: { type: "loki", uid: "${logs}" },
            query: {
                label: "container",
                type: 1,
                stream: '{host=~"$host", project=~"$project", service=~"$service"}',
            },
            allValue: ".*",
        });
        // A selector needs one matcher that the empty text does not meet.
        expect(chosen[0]).toMatchObject({ allValue: ".+" });
    });

    it("asks Loki in LogQL and Prometheus in PromQL, each by the data source that is chosen", () => {
        expect(ofLoki.length).toBeGreaterThan(12);
        for (const { title, targets, datasource } of ofLoki) {
            expect([title, datasource]).toEqual([title, { type: "loki", uid: "${logs}" }]);
            for (const { expr, datasource: asked } of targets) {
                expect([expr, firstFault(filled(expr)), asked]).toEqual([expr, undefined, datasource]);
            }
        }
        const others = panels.filter((one) => !ofLoki.includes(one));
        expect(others.map(({ title }) => title)).toEqual([
            "Lines ingested",
            "Lines discarded",
            "Lines sent",
            "Push latency",
        ]);
    });

    it("fills every line, and says of each panel what is seen", () => {
        const widths = new Map<number, number>();
        for (const { gridPos } of model.panels) {
            widths.set(gridPos.y, (widths.get(gridPos.y) ?? 0) + gridPos.w);
        }
        expect([...new Set(widths.values())]).toEqual([24]);
        expect(panels.filter(({ description = "" }) => !/^[A-Z0-9].{10,}[.?]$/.test(description))).toEqual(
            [],
        );
    });

    it("has a bar for each row of a table, the longest first, since that is how Grafana reads a Loki", () => {
        const bars = ofLoki.filter(({ type }) => type === "bargauge");
        expect(bars.map(({ title }) => title)).toEqual([
            "Most lines",
            "Most errors",
            "Highest error ratio",
            "Top endpoints",
            "Slow requests by path",
        ]);
        for (const bar of bars) {
            expect(bar).toMatchObject({
                options: { reduceOptions: { values: true } },
                transformations: [{ id: "sortBy", options: { sort: [{ field: "Value #A", desc: true }] } }],
            });
        }
    });

    it("has the colours of the levels", () => {
        const { fieldConfig } = panel("Lines by level");
        expect(fieldConfig.overrides.map(({ properties }) => properties[0]?.value)).toEqual(
            ["red", "orange", "green", "blue", "text"].map((color) => ({ mode: "fixed", fixedColor: color })),
        );
    });
});

describe("from metrics to logs", () => {
    const url = "/d/shop-logs?var-container=${__field.labels.container}&${__url_time_range}";

    it("each line of a container leads to the logs of the container, at the same time", () => {
        const lines = panelsOf(models.containers!).filter(({ type }) => type === "timeseries");
        expect(lines.length).toBeGreaterThan(8);
        for (const { fieldConfig, targets } of lines) {
            expect(fieldConfig.defaults).toMatchObject({ links: [{ title: "Logs of this container", url }] });
            const grouped = targets.filter(({ expr }) => !expr.includes("by (name, container)"));
            expect(grouped).toEqual([]);
        }
    });

    it("nothing is asked or linked where there are no logs", () => {
        const text = JSON.stringify(modelsOf(everything).containers);
        expect(text).not.toContain("__field.labels.container");
        expect(text).not.toContain("(name, container)");
    });

    it("each dashboard leads to the logs at the top", () => {
        for (const [uid, { links }] of Object.entries(models)) {
            expect([uid, links.some(({ url: to }) => to === "/d/shop-logs")]).toEqual([uid, uid !== "logs"]);
        }
    });
});

describe("queries over lines, answered by the real Loki", () => {
    const tenant = "shop";
    const minute = 60;
    const end = Math.floor(Date.now() / 1000 / minute) * minute;
    const course = { start: end - 3600, end, step: minute };
    let server: LokiServer;

    const json = (level: string, path: string, duration: number) =>
        JSON.stringify({ level, path, duration, msg: level === "ERROR" ? "error: it failed" : "served" });
    const gateway = { host: "srv", project: "twitch-chatters", service: "gateway", container: "gateway" };

    beforeAll(async () => {
        server = await startLoki();
        const at = (minutes: number) => 1000 * (end - minutes * minute);
        await server.push(tenant, [
            {
                labels: { ...gateway, level: "INFO" },
                lines: [
                    [at(4), json("INFO", "/chatters", 12)],
                    [at(3), json("INFO", "/chatters", 1500)],
                    [at(2), json("INFO", "/health", 1000)],
                ],
            },
            { labels: { ...gateway, level: "ERROR" }, lines: [[at(1), json("ERROR", "/login", 2)]] },
            {
                labels: { ...gateway, service: "worker", container: "worker" },
                lines: [[at(1), "an error in plain text"]],
            },
            { labels: { host: "srv", service: "ssh" }, lines: [[at(1), "session opened"]] },
        ]);
    }, 60_000);

    afterAll(() => server.stop());

    const found = async (query: string) =>
        (await server.lines(tenant, query, course))
            .flatMap(({ values }) => values.map(([, line]) => line))
            .sort();
    const lastOf = async (query: string) =>
        Object.fromEntries(
            ((await server.series(tenant, query, course)) ?? []).map(({ metric, values }) => [
                Object.values(metric).join(),
                Number(values.at(-1)?.[1]),
            ]),
        );

    it("has the queries of the systems as they are written", async () => {
        expect(await found('{container="gateway"}')).toHaveLength(4);
        expect(await found('{container=~"gateway|worker|analysis"} |= "error"')).toEqual([
            "an error in plain text",
            json("ERROR", "/login", 2),
        ]);
        expect(await found('{container="gateway"} | json | level="ERROR"')).toEqual([
            json("ERROR", "/login", 2),
        ]);
        expect(await found('{container="gateway"} | json | duration > 1000')).toEqual([
            json("INFO", "/chatters", 1500),
        ]);
        const errors = 'sum(rate({container=~"gateway|worker|analysis"} |= "error" [1m])) by (container)';
        const rates = (await server.series(tenant, errors, course)) ?? [];
        expect(rates.map(({ metric }) => metric.container).sort()).toEqual(["gateway", "worker"]);
        expect(await lastOf('topk(10, sum by (path) (rate({container="gateway"} | json [5m])))')).toEqual({
            "/chatters": 2 / 300,
            "/health": 1 / 300,
            "/login": 1 / 300,
        });
    });

    it("has them as saved queries, which lead to Explore with the containers that are chosen", async () => {
        const counts = await Promise.all(
            Object.entries(savedQueries).map(async ([title, query]) => {
                const expr = filled(query, { container: "gateway|worker" });
                const isLines = !query.includes("sum");
                return [title, isLines ? (await found(expr)).length : Object.keys(await lastOf(expr)).length];
            }),
        );
        expect(Object.fromEntries(counts)).toEqual({
            "All lines": 5,
            'Lines with "error"': 2,
            "JSON lines of level ERROR": 1,
            "Requests that took longer than 1000": 1,
            'Lines with "error" per second, by container': 2,
            "Top endpoints": 3,
        });
        const text = model.panels.find(({ title }) => title === "Saved queries")!.options?.content ?? "";
        const left = /\[All lines\]\(\/explore\?left=([^)]+)\)/.exec(text)?.[1] ?? "";
        expect(JSON.parse(decodeURIComponent(left))).toMatchObject({
            queries: [{ expr: savedQueries["All lines"] }],
        });
    });

    it("answers each panel", async () => {
        const answers = await Promise.all(
            ofLoki.flatMap(({ title, type, targets }) =>
                targets.map(async ({ expr }, index) => {
                    const query = filled(expr);
                    const some =
                        type === "logs" ? await found(query) : await server.series(tenant, query, course);
                    return [title, index, (some ?? []).length > 0] as const;
                }),
            ),
        );
        // The sample has neither a warning nor a detail.
        const nothing = answers
            .filter(([, , isSome]) => !isSome)
            .map(([title, index]) => `${title} ${index}`);
        expect(nothing).toEqual(["Lines by level 1", "Lines by level 3"]);
    });

    it("finds lines without container and level, and a text in whatever case, and says who wrote each", async () => {
        const lines = panel("Log lines").targets[0]!.expr;
        expect(await found(filled(lines))).toHaveLength(6);
        expect(await found(filled(lines, { search: "SESSION" }))).toEqual(["ssh: session opened"]);
        const slow = panel("Slow requests").targets[0]!.expr;
        expect(await found(filled(slow))).toEqual([`gateway: ${json("INFO", "/chatters", 1500)}`]);
    });
});
