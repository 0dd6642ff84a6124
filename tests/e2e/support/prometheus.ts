/** A target as Prometheus shows it. */
export interface Target {
    labels: Record<string, string>;
    health: string;
    lastError: string;
}

export interface ShownRule {
    name: string;
    query: string;
    type: string;
    /** `unknown` until it was evaluated. */
    health: "ok" | "err" | "unknown";
    lastError?: string;
    state?: string;
}

/** A running Prometheus, asked over its HTTP interface. */
export class Prometheus {
    public constructor(private readonly url: string) {}

    public async targets(): Promise<Target[]> {
        const { activeTargets } = await this.ask<{ activeTargets: Target[] }>("targets?state=active");
        return activeTargets;
    }

    public async rules(): Promise<ShownRule[]> {
        const { groups } = await this.ask<{ groups: { rules: ShownRule[] }[] }>("rules");
        return groups.flatMap(({ rules }) => rules);
    }

    /** The rule called `name`. */
    public async rule(name: string): Promise<ShownRule | undefined> {
        return (await this.rules()).find((rule) => rule.name === name);
    }

    /** Values of an instant query, each with its labels. */
    public async query(expression: string): Promise<{ labels: Record<string, string>; value: number }[]> {
        const { result } = await this.ask<{
            result: { metric: Record<string, string>; value: [number, string] }[];
        }>(`query?query=${encodeURIComponent(expression)}`);
        return result.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }));
    }

    /** The only value of an instant query; undefined where it has none. */
    public async value(expression: string): Promise<number | undefined> {
        return (await this.query(expression))[0]?.value;
    }

    /** Times in seconds of the samples that a series has in the last `range`. */
    public async sampleTimes(selector: string, range: string): Promise<number[]> {
        const { result } = await this.ask<{ result: { values: [number, string][] }[] }>(
            `query?query=${encodeURIComponent(`${selector}[${range}]`)}`,
        );
        return result.flatMap(({ values }) => values.map(([time]) => time));
    }

    /** Part of the status that Prometheus tells of itself. */
    public async status<T>(part: "config" | "flags" | "runtimeinfo"): Promise<T> {
        return await this.ask<T>(`status/${part}`);
    }

    /** Alertmanagers that it sends alerts to. */
    public async alertmanagers(): Promise<string[]> {
        const { activeAlertmanagers } = await this.ask<{ activeAlertmanagers: { url: string }[] }>(
            "alertmanagers",
        );
        return activeAlertmanagers.map(({ url }) => url);
    }

    private async ask<T>(path: string): Promise<T> {
        return (await getJson<{ data: T }>(`${this.url}/api/v1/${path}`)).data;
    }
}

/** The JSON at a URL; an error where it answers otherwise than well. */
export async function getJson<T>(url: string): Promise<T> {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) {
        throw new Error(`${url} answers ${answer.status}: ${await answer.text()}`);
    }
    return (await answer.json()) as T;
}
