import { parseExposition } from "../../../tools/catalogue/exposition";

const parse = (...lines: string[]): ReturnType<typeof parseExposition> => parseExposition(lines.join("\n"));

describe("metrics read from an answer", () => {
    it("have type, help, unit and the labels of all their series", () => {
        expect(
            parse(
                "# HELP node_cpu_seconds_total Seconds the CPUs\\nspent.",
                "# TYPE node_cpu_seconds_total counter",
                'node_cpu_seconds_total{cpu="0",mode="idle"} 12.5',
                'node_cpu_seconds_total{cpu="0",socket="1"} 1e+06 1712345678000',
            ),
        ).toEqual({
            node_cpu_seconds_total: {
                type: "counter",
                labels: ["cpu", "mode", "socket"],
                unit: "seconds",
                help: "Seconds the CPUs spent.",
            },
        });
    });

    it.each([
        ["a quotation mark, a backslash and a line break", String.raw`m{a="\"x\\",b="1\n2"} 1`, ["a", "b"]],
        ["braces, commas and equals signs", 'm{a="}{,=",b="x"} 1', ["a", "b"]],
        ["a number sign", 'm{a="# HELP m"} 1', ["a"]],
        ["white space and a last comma", 'm { a = "x" , b="y", } 1', ["a", "b"]],
        ["no text", 'm{a=""} NaN', ["a"]],
        ["no label", "m{} +Inf", []],
        ["names that are quoted", '{"m","my.label"="x"} 1', ["my.label"]],
    ])("are the same with %s in a label", (_what, sample, labels) => {
        expect(parse("# TYPE m gauge", sample)).toEqual({ m: { type: "gauge", labels, help: "" } });
    });

    it("are listed once for a histogram and a summary, without their own labels", () => {
        expect(
            parse(
                "# TYPE h_seconds histogram",
                'h_seconds_bucket{path="/",le="+Inf"} 3 # {trace_id="abc"} 0.3 1712345678.000',
                'h_seconds_sum{path="/"} 0.9',
                'h_seconds_count{path="/"} 3',
                "# TYPE s summary",
                's{quantile="0.5",le="x"} 1',
                "s_sum 1",
                "s_count 1",
            ),
        ).toEqual({
            h_seconds: { type: "histogram", labels: ["path"], unit: "seconds", help: "" },
            s: { type: "summary", labels: ["le"], help: "" },
        });
    });

    it("are not taken for a histogram's for an ending alone", () => {
        expect(parse("# TYPE queue gauge", "queue 1", "queue_count 2")).toEqual({
            queue: { type: "gauge", labels: [], help: "" },
            queue_count: { type: "unknown", labels: [], help: "" },
        });
    });

    it("have in OpenMetrics the names of their series, and the unit that is said", () => {
        expect(
            parse(
                "# TYPE requests counter",
                "# UNIT requests requests",
                "# HELP requests All of them.",
                'requests_total{code="200"} 4',
                "requests_created 1712345678",
                "# TYPE build info",
                'build_info{version="1"} 1',
                "# TYPE feature stateset",
                'feature{feature="a"} 1',
                "# TYPE sizes gaugehistogram",
                'sizes_bucket{le="1"} 1',
                "sizes_gcount 1",
                "sizes_gsum 1",
                "# EOF",
            ),
        ).toEqual({
            requests_total: {
                type: "counter",
                labels: ["code"],
                unit: "requests",
                help: "All of them.",
            },
            requests_created: { type: "unknown", labels: [], help: "" },
            build_info: { type: "gauge", labels: ["version"], help: "" },
            feature: { type: "gauge", labels: ["feature"], help: "" },
            sizes: { type: "histogram", labels: [], help: "" },
        });
    });

    it("are only those that have a sample", () => {
        expect(parse("# HELP m Nothing yet.", "# TYPE m counter", "# a remark", "")).toEqual({});
    });

    it("keep job and instance of their own under the name that Prometheus gives these", () => {
        expect(parse('m{job="x",instance="y"} 1').m?.labels).toEqual(["exported_instance", "exported_job"]);
    });

    it("lack job and instance of their own where labels are honored, as every series has them", () => {
        const text = 'm{job="x",instance="y",path="/"} 1';
        expect(parseExposition(text, { honorLabels: true }).m?.labels).toEqual(["path"]);
    });

    it("are refused where a line has no end", () => {
        expect(() => parse('m{a="x')).toThrow('invalid labels: m{a="x');
    });
});
