import { planGrafana } from "../../../components/grafana/plan";
import type { DataSourceSpec } from "../../../components/spec/grafana";

const input = { name: "shop", prometheusUrl: "http://prometheus:9090", dashboards: [] };
const jaeger: DataSourceSpec = { type: "jaeger", name: "traces", url: "http://jaeger:16686" };

const optionsOf = (key: string, dataSources: readonly DataSourceSpec[], lokiUrl?: string): unknown => {
    const plan = planGrafana({ ...input, lokiUrl, spec: { dataSources } });
    const { options } = plan.dataSources.find((source) => source.key === key)!;
    return options && JSON.parse(options);
};

describe("the data source of the stack's Loki", () => {
    it("is there where Loki is, after Prometheus, and not the default", () => {
        expect(planGrafana(input).dataSources).toHaveLength(1);
        expect(planGrafana({ ...input, lokiUrl: "http://loki:3100" }).dataSources.slice(1)).toEqual([
            {
                key: "loki",
                uid: "loki",
                name: "Loki",
                type: "loki",
                url: "http://loki:3100",
                isDefault: false,
                options: '{"maxLines":1000}',
            },
        ]);
    });

    it("leaves room for other stacks in an external Grafana", () => {
        const spec = { existingUrl: "https://grafana.example.org" };
        const [, loki] = planGrafana({ ...input, lokiUrl: "https://loki.example.org", spec }).dataSources;
        expect(loki).toMatchObject({ key: "loki", uid: "shop-loki", name: "Loki (shop)" });
    });

    it("is told to the dashboards, which know nothing of it where there is none", () => {
        const told = (lokiUrl?: string): unknown => {
            const dashboard = { uid: "a", title: "A", build: (context: object) => context };
            return JSON.parse(
                planGrafana({ ...input, lokiUrl, dashboards: [dashboard] }).dashboards[0]!.json,
            );
        };
        expect(told("http://loki:3100")).toMatchObject({ logs: { uid: "loki", name: "Loki" } });
        expect(told()).not.toHaveProperty("logs");
    });

    it("leads from a line to its trace in the Jaeger that there is, and from a trace to its lines", () => {
        const { derivedFields } = optionsOf("loki", [jaeger], "http://loki:3100") as {
            derivedFields: {
                matcherType: string;
                matcherRegex: string;
                datasourceUid: string;
                url: string;
            }[];
        };
        expect(derivedFields.map(({ datasourceUid, url }) => [datasourceUid, url])).toEqual([
            ["traces", "${__value.raw}"],
            ["traces", "${__value.raw}"],
        ]);
        expect(derivedFields[0]).toMatchObject({ matcherType: "label", matcherRegex: "trace_id" });
        expect(optionsOf("traces", [jaeger], "http://loki:3100")).toMatchObject({
            tracesToLogsV2: { datasourceUid: "loki", tags: [{ key: "service.name", value: "service" }] },
        });
        expect(optionsOf("traces", [jaeger])).toBeUndefined();
    });

    it.each([
        ['{"trace_id":"4bf92f3577b34da6a3ce929d0e0e4736"}', "4bf92f3577b34da6a3ce929d0e0e4736"],
        ['{"traceId": "4bf92f3577b34da6"}', "4bf92f3577b34da6"],
        [String.raw`{"log":"{\"traceID\":\"4bf92f3577b34da6\"}"}`, "4bf92f3577b34da6"],
        ["level=info trace_id=4bf92f3577b34da6 msg=served", "4bf92f3577b34da6"],
        ["the trace id is not known", undefined],
    ])("finds the trace in %s", (line, trace) => {
        const { derivedFields } = optionsOf("loki", [jaeger], "http://loki:3100") as {
            derivedFields: { matcherRegex: string }[];
        };
        expect(new RegExp(derivedFields[1]!.matcherRegex).exec(line)?.[1]).toBe(trace);
    });
});
