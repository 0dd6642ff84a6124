const seconds: Readonly<Record<string, number>> = {
    ms: 0.001,
    s: 1,
    m: 60,
    h: 3600,
    d: 86_400,
    w: 604_800,
    y: 31_536_000,
};

/** A duration of Prometheus or Grafana in seconds, `1m30s`; undefined where a text is none. */
export function durationSeconds(text: string): number | undefined {
    if (!/^(\d+(ms|[smhdwy]))+$/.test(text)) {
        return undefined;
    }
    return [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
        (sum, [, count, unit = ""]) => sum + Number(count) * (seconds[unit] ?? 0),
        0,
    );
}
