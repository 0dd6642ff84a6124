import type { DashboardQuery } from "./dashboardQueries";

/** What Prometheus says to a query. */
export interface Answer {
    /** Its message where it refuses the query. */
    error?: string;
    /** How many values came that are numbers. */
    values: number;
}

type Sample = [number, string];

interface Response {
    status: "success" | "error";
    error?: string;
    data?: { result: { value?: Sample; values?: Sample[] }[] | Sample; resultType: string };
}

const viewSeconds = 30;

/** A running Prometheus that is asked whatever a rule or a panel asks. */
export class Answers {
    public constructor(private readonly url: string) {}

    /** The answer now, or over the last half minute. */
    public async to({ expression, instant }: DashboardQuery): Promise<Answer> {
        const now = Date.now() / 1000;
        const path = instant ? "query" : `query_range?start=${now - viewSeconds}&end=${now}&step=2`;
        const { error, data } = await this.ask(path, expression);
        if (error !== undefined || data === undefined) {
            return { error: error ?? "no answer", values: 0 };
        }
        const samples =
            data.resultType === "scalar"
                ? [data.result as Sample]
                : (data.result as { value?: Sample; values?: Sample[] }[]).flatMap(({ value, values }) =>
                      value === undefined ? (values ?? []) : [value],
                  );
        return { values: samples.filter(([, value]) => value !== "NaN").length };
    }

    /** The values that a label has in the series of a selector. */
    public async labelValues(selector: string, label: string): Promise<string[]> {
        const query = new URLSearchParams({ "match[]": selector });
        const response = await fetch(`${this.url}/api/v1/label/${label}/values?${query.toString()}`);
        return ((await response.json()) as { data?: string[] }).data ?? [];
    }

    /** By metric, the labels of the series that a job has. */
    public async series(job: string): Promise<Map<string, Set<string>>> {
        const query = new URLSearchParams({ "match[]": `{job="${job}"}` });
        const response = await fetch(`${this.url}/api/v1/series?${query.toString()}`);
        const { data } = (await response.json()) as { data: Record<string, string>[] };
        const found = new Map<string, Set<string>>();
        for (const { __name__: name = "", ...labels } of data) {
            const known = found.get(name) ?? new Set();
            found.set(name, known);
            Object.keys(labels).forEach((label) => known.add(label));
        }
        return found;
    }

    private async ask(path: string, expression: string): Promise<Response> {
        const response = await fetch(`${this.url}/api/v1/${path}`, {
            method: "POST",
            body: new URLSearchParams({ query: expression }),
            signal: AbortSignal.timeout(10_000),
        });
        return (await response.json()) as Response;
    }
}
