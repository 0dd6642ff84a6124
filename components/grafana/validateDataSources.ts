import { someText } from "../spec/checkMap";
import type { Checker, Rule } from "../spec/checker";
import type { DataSourceSpec } from "../spec/grafana";
import { httpUrl, oneOf } from "../spec/rules";
import { prometheusKey } from "./planDataSources";
import { grafanaUid } from "./validateUid";

const common = ["type", "name", "url"];

const notOwn: Rule<string> = {
    text: "must not be the name of the stack's own Prometheus",
    holds: (value) => value.toLowerCase() !== prometheusKey,
};

/** Checks the data sources beside the stack's Prometheus. */
export function validateDataSources(
    checker: Checker,
    dataSources: readonly DataSourceSpec[] | undefined,
): void {
    checker.each("dataSources", dataSources, (part, dataSource) => {
        const isElastic = (dataSource as DataSourceSpec | null)?.type === "elasticsearch";
        if (!part.object(dataSource, isElastic ? [...common, "index", "timeField"] : common)) {
            return;
        }
        part.required("type", dataSource.type, oneOf("prometheus", "loki", "jaeger", "elasticsearch"));
        part.required("name", dataSource.name, grafanaUid, notOwn);
        part.required("url", dataSource.url, httpUrl);
        if (dataSource.type === "elasticsearch") {
            part.required("index", dataSource.index, someText);
            part.optional("timeField", dataSource.timeField, someText);
        }
    });
    checker.unique("dataSources", dataSources, "name");
}
