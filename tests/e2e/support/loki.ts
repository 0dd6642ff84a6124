import { getJson } from "./prometheus";

/** A line as Loki keeps it. */
export interface StoredLine {
    /** Labels of its stream, and its structured metadata. */
    labels: Record<string, string>;
    /** When it was written. */
    nanoseconds: bigint;
    line: string;
}

interface Answer<T> {
    data: { result: T[] };
}

/** How many lines a query asks for at once: as many as Loki gives by default. */
const pageSize = 5000;

/** A running Loki, asked over its HTTP interface. */
export class Loki {
    public constructor(public readonly url: string) {}

    /** All lines of a log query since `minutes` ago, oldest first. */
    public async lines(query: string, minutes = 60): Promise<StoredLine[]> {
        const all: StoredLine[] = [];
        let start = BigInt(Date.now() - minutes * 60_000) * 1_000_000n;
        for (;;) {
            const page = await this.page(query, start);
            if (page.length < pageSize) {
                return [...all, ...page];
            }
            // More lines may have the last time than the page has: they are asked for again.
            const last = page.at(-1)!.nanoseconds;
            const whole = page.filter(({ nanoseconds }) => nanoseconds < last);
            if (whole.length === 0) {
                throw new Error(`${pageSize} lines have the one time ${last}`);
            }
            all.push(...whole);
            start = last;
        }
    }

    /** Values of an instant query of numbers, each with its labels. */
    public async query(expression: string): Promise<{ labels: Record<string, string>; value: number }[]> {
        const { result } = (
            await this.ask<Answer<{ metric: Record<string, string>; value: [number, string] }>>("query", {
                query: expression,
            })
        ).data;
        return result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }));
    }

    /** The only value of an instant query; 0 where it has none. */
    public async count(expression: string): Promise<number> {
        return (await this.query(expression))[0]?.value ?? 0;
    }

    /** Label sets of the streams of a selector. */
    public async streams(selector: string): Promise<Record<string, string>[]> {
        return (await this.ask<{ data: Record<string, string>[] }>("series", { "match[]": selector })).data;
    }

    /** Alerts that it evaluates. */
    public async rules(): Promise<{ name: string; duration: number }[]> {
        const { data } = await getJson<{
            data: { groups: { rules: { name: string; duration: number }[] }[] };
        }>(`${this.url}/prometheus/api/v1/rules`);
        return data.groups.flatMap(({ rules }) => rules);
    }

    /** Sends a line with a time in milliseconds, as a collector does. */
    public async push(labels: Record<string, string>, line: string, milliseconds: number): Promise<void> {
        const streams = [{ stream: labels, values: [[String(BigInt(milliseconds) * 1_000_000n), line]] }];
        await this.post("loki/api/v1/push", JSON.stringify({ streams }));
    }

    /** Has Loki write to chunks what it has in memory. */
    public async flush(): Promise<void> {
        await this.post("flush", "");
    }

    /** The text of a page. */
    public async text(path: string, headers: Record<string, string> = {}): Promise<string> {
        return await (await fetch(`${this.url}/${path}`, { headers })).text();
    }

    private async post(path: string, body: string): Promise<void> {
        const headers = { "content-type": "application/json" };
        const answer = await fetch(`${this.url}/${path}`, { method: "POST", headers, body });
        if (!answer.ok) {
            throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
        }
    }

    private async page(query: string, start: bigint): Promise<StoredLine[]> {
        const parameters = { query, start: String(start), limit: String(pageSize), direction: "forward" };
        const { result } = (
            await this.ask<Answer<{ stream: Record<string, string>; values: [string, string][] }>>(
                "query_range",
                parameters,
            )
        ).data;
        return result
            .flatMap(({ stream, values }) =>
                values.map(([time, line]) => ({ labels: stream, nanoseconds: BigInt(time), line })),
            )
            .sort((a, b) => (a.nanoseconds < b.nanoseconds ? -1 : 1));
    }

    private async ask<T>(path: string, parameters: Record<string, string>): Promise<T> {
        return await getJson<T>(
            `${this.url}/loki/api/v1/${path}?${new URLSearchParams(parameters).toString()}`,
        );
    }
}
