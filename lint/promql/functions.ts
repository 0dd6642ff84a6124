export type ValueType = "scalar" | "vector" | "matrix" | "string";

/** The signature of a function. */
export interface Signature {
    args: readonly ValueType[];
    returns: ValueType;
    /** Number of repetitions of the last argument; unlimited if negative. */
    variadic: number;
    /** Whether Prometheus has it only with `--enable-feature=promql-experimental-functions`. */
    isExperimental: boolean;
}

const letters: Readonly<Record<string, ValueType>> = { v: "vector", m: "matrix", s: "scalar", t: "string" };

/** Functions by argument types: vector, matrix, scalar, text; `?` at most once, `*` any number of times. */
const byArguments: Readonly<Record<string, string>> = {
    m: `absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase irate
        last_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time
        sum_over_time`,
    v: `abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count
        histogram_sum histogram_stddev histogram_stdvar ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh
        timestamp`,
    "v?": "days_in_month day_of_month day_of_week day_of_year hour minute month year",
    "vs?": "round",
    vs: "clamp_max clamp_min",
    vss: "clamp",
    ssv: "histogram_fraction",
    sv: "histogram_quantile",
    sm: "quantile_over_time",
    ms: "predict_linear",
    vtttt: "label_replace",
    "vttt*": "label_join",
    s: "vector",
};

const experimental: Readonly<Record<string, string>> = {
    m: "mad_over_time ts_of_first_over_time ts_of_max_over_time ts_of_min_over_time ts_of_last_over_time",
    mss: "double_exponential_smoothing",
    "vv?": "info",
    "vt*": "sort_by_label sort_by_label_desc",
    v: "start_timestamp",
    // From 1 to 10 quantiles.
    vtss: "histogram_quantiles",
};

const scalars = { time: false, pi: false, end: true, start: true, range: true, step: true };

/** The functions of Prometheus 3, from promql/parser/functions.go of version 3.14. */
export const functions: ReadonlyMap<string, Signature> = new Map([
    ...table(byArguments, false),
    ...table(experimental, true),
    ...Object.entries(scalars).map(([name, isExperimental]): [string, Signature] => [
        name,
        { args: [], returns: "scalar", variadic: 0, isExperimental },
    ]),
    ["scalar", { args: ["vector"], returns: "scalar", variadic: 0, isExperimental: false }],
]);

function table(rows: Readonly<Record<string, string>>, isExperimental: boolean): [string, Signature][] {
    return Object.entries(rows).flatMap(([written, names]) =>
        names
            .split(/\s+/)
            .map((name): [string, Signature] => [name, { ...signature(written, name), isExperimental }]),
    );
}

function signature(written: string, name: string): Omit<Signature, "isExperimental"> {
    const args = Array.from(written.replace(/[?*]$/, "")).flatMap((letter) => letters[letter] ?? []);
    const optional = written.endsWith("?") ? 1 : written.endsWith("*") ? -1 : 0;
    return { args, returns: "vector", variadic: name === "histogram_quantiles" ? 9 : optional };
}

/** Functions for counters. */
export const growthFunctions: ReadonlySet<string> = new Set(["rate", "irate", "increase"]);

/** Functions for gauges. */
export const courseFunctions: ReadonlySet<string> = new Set([
    "delta",
    "idelta",
    "deriv",
    "predict_linear",
    "double_exponential_smoothing",
    "holt_winters",
]);
