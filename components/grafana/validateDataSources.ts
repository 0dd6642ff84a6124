import { someText } from "../spec/checkMap";
import type { Checker, Rule } from "../spec/checker";
import type { DataSourceSpec } from "../spec/grafana";
import { httpUrl, oneOf } from "../spec/rules";
import { lokiKey, prometheusKey } from "./planDataSources";
import { grafanaUid } from "./validateUid";

const common = ["type", "name", "url"];

const notOwn = (server: string, key: string): Rule<string> => ({
    text: `must not be the name of the stack's own ${server}`,
    holds: (value) => value.toLowerCase() !== key,
});

/** Checks the data sources beside the stack's Prometheus, and beside its Loki where it has one. */
export function validateDataSources(
    checker: Checker,
    dataSources: readonly DataSourceSpec[] | undefined,
    hasLoki: boolean,
): void {
    const own = [notOwn("Prometheus", prometheusKey), ...(hasLoki ? [notOwn("Loki", lokiKey)] : [])];
    checker.each("dataSources", dataSources, (part, dataSource) => {
        const isElastic = (dataSource as DataSourceSpec | null)?.type === "elasticsearch";
        if (!part.object(dataSource, isElastic ? [...common, "index", "timeField"] : common)) {
            return;
        }
        part.required("type", dataSource.type, oneOf("prometheus", "loki", "jaeger", "elasticsearch"));
        part.required("name", dataSource.name, grafanaUid, ...own);
        part.required("url", dataSource.url, httpUrl);
        if (dataSource.type === "elasticsearch") {
            part.required("index", dataSource.index, someText);
            part.optional("timeField", dataSource.timeField, someText);
        }
    });
    checker.unique("dataSources", dataSources, "name");
}
