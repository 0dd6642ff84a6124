import {
    extractionStages,
    multilineStages,
    parsingStages,
} from "../../../../../components/collector/pipeline/parsing";
import { redactionStages } from "../../../../../components/collector/pipeline/redaction";
import type { LogReading } from "../../../../../components/spec/logs";
import { collectors } from "../support/collectors";

const trace = "4bf92f3577b34da6a3ce929d0e0e4736";

const traceback = [
    "Traceback (most recent call last):",
    '  File "a.py", line 1, in f',
    "KeyError: 'x'",
    "The above exception was the direct cause of the following exception:",
    "Traceback (most recent call last):",
    '  File "a.py", line 3, in g',
    "ValueError: no",
];

describe.each(collectors)("through the real %s,", (_, through) => {
    /** The label `level` of each line; none is the empty text. */
    async function levels(lines: readonly string[], reading: LogReading = {}): Promise<string[]> {
        const { entries, complaints } = await through(parsingStages(reading), lines);
        expect(complaints).toBe("");
        expect(entries.map(({ line }) => line)).toEqual(lines);
        return entries.map(({ labels }) => /^\{job="test"(?:, level="(\w+)")?\}$/.exec(labels)?.[1] ?? "");
    }

    async function expectLevels(
        expected: readonly (readonly [string, string])[],
        reading?: LogReading,
    ): Promise<void> {
        expect(
            await levels(
                expected.map(([, line]) => line),
                reading,
            ),
        ).toEqual(expected.map(([level]) => level));
    }

    describe("levels of real programs' lines", () => {
        it("are what the text says, as it says it", () =>
            expectLevels([
                [
                    "error",
                    '2024/01/02 10:00:00 [error] 7#7: *1 open() "/x" failed (2: No such file), client: 1.2.3.4',
                ],
                [
                    "",
                    '1.2.3.4 - - [02/Jan/2024:10:00:00 +0000] "GET /ERROR HTTP/1.1" 500 12 "-" "curl/8 INFO"',
                ],
                ["ERROR", '2024-01-02 10:00:00.000 UTC [12] bob@shop ERROR:  relation "x" does not exist'],
                ["", "2024-01-02 10:00:00.000 UTC [1] LOG:  database system is ready to accept connections"],
                ["", "1:M 02 Jan 2024 10:00:00.000 * Ready to accept connections tcp"],
                ["WARNING", "WARNING 2024-01-02 10:00:00,000 log Not Found: /x"],
                ["INFO", 'INFO:     127.0.0.1:5 - "GET / HTTP/1.1" 200 OK'],
                ["ERROR", "ERROR:root:it failed"],
                ["ERROR", "[2024-01-02 10:00:00,000: ERROR/MainProcess] task failed"],
                ["INFO", "2024-01-02T10:00:00.000Z\tINFO\tserver/main.go:10\tstarted"],
                [
                    "warning",
                    'time="2024-01-02T10:00:00Z" level=warning msg="level=error is what it said" n=1',
                ],
                ["WARN", "2024-01-02T10:00:00.000Z  WARN 1 --- [main] o.s.Foo : slow"],
                ["panic", "panic: runtime error: index out of range [5] with length 3"],
                ["Warning", "2024-01-02 10:00:00 0 [Warning] Aborted connection 3 to db"],
                [
                    "INFO",
                    "[2024-01-02 10:00:00,000] INFO [KafkaServer id=1] started (kafka.server.KafkaServer)",
                ],
                ["ERR", "2024-01-02T10:00:00Z ERR github.com/traefik/traefik/v3/x.go:1 > failed"],
                ["INFO", "\u001b[32mINFO\u001b[0m  ready in 300 ms"],
                ["error", "E0102 10:00:00.000000       1 controller.go:10] sync failed"],
                ["error", "Traceback (most recent call last):"],
                ["error", 'Exception in thread "main" java.lang.IllegalStateException: no'],
                ["", "Exception handling is on"],
                ["ERROR", "ERROR root [info] the first level counts"],
                ["", "No ordinary sentence has a level, not even one of an error."],
            ]));

        it("are fields of JSON, with pino's numbers as words", () =>
            expectLevels([
                ["error", '{"level":50,"time":1704189600000,"pid":1,"msg":"INFO no"}'],
                ["info", '{"level":"info","ts":1704189600.1,"caller":"x.go:1","msg":"up"}'],
                ["ERROR", '{"severity":"ERROR","message":"x"}'],
                ["WARN", '{"@timestamp":"x","log.level":"WARN"}'],
                ["WARN", '{"log":{"level":"WARN"}}'],
                ["CRITICAL", '{"levelname":"CRITICAL","log":"x"}'],
                ["", '{"level":"bob@example.com"}'],
                ["", '{"level":{"a":1},"msg":"x"}'],
                ["", '{"broken": "level":"error"'],
            ]));

        it("come from a single form where the format is said", async () => {
            await expectLevels(
                [
                    ["", "ERROR no"],
                    ["error", "a=b lvl=error"],
                ],
                { format: "logfmt" },
            );
            await expectLevels(
                [
                    ["", "level=error"],
                    ["error", '{"level":"error"}'],
                ],
                { format: "json" },
            );
            await expectLevels(
                [
                    ["", '{"level":"error"}'],
                    ["ERROR", "ERROR x"],
                ],
                { format: "plain" },
            );
        });

        it("are read in lines of any length", async () => {
            await expectLevels([["error", JSON.stringify({ msg: "x ".repeat(100_000), level: "error" })]]);
        });
    });

    describe("traces", () => {
        it("stand beside the line and are no label", async () => {
            const lines = [
                ...["trace_id", "traceId", "traceID", "trace.id", "dd.trace_id"].map(
                    (name) => `{"${name}":"${trace}"}`,
                ),
                `{"trace":{"id":"${trace}"}}`,
                `{"traceparent":"00-${trace}-00f067aa0ba902b7-01"}`,
                `level=info traceID=${trace} msg=x`,
                `INFO [trace_id=${trace} span=1] x`,
            ];
            const { entries } = await through(parsingStages({}), [
                ...lines,
                '{"trace_id":"bob smith, 5"}',
                "trace id lost",
            ]);
            expect(entries.map(({ metadata }) => metadata)).toEqual([
                ...lines.map(() => ({ trace_id: trace })),
                {},
                {},
            ]);
            expect(entries.map(({ labels }) => labels.includes("trace"))).not.toContain(true);
        });

        it("never bring what is redacted into labels or metadata", async () => {
            const reading: LogReading = { multiline: { firstLine: "^[^ ]" } };
            const { entries } = await through(
                [
                    ...multilineStages(reading),
                    ...redactionStages({ fields: ["trace_id", "level"] }),
                    ...extractionStages(reading),
                ],
                [
                    `{"trace_id":"${trace}","level":"error"}`,
                    `level=error trace_id=${trace} -----BEGIN PRIVATE KEY-----`,
                    " MIIEabc",
                ],
            );
            expect(entries.map(({ line, labels, metadata }) => [line, labels, metadata])).toEqual([
                ['{"trace_id":"[redacted]","level":"[redacted]"}', '{job="test"}', {}],
                [
                    "level=[redacted] trace_id=[redacted] -----BEGIN PRIVATE KEY-----[redacted]",
                    '{job="test"}',
                    {},
                ],
            ]);
        });
    });

    describe("lines of one entry", () => {
        const joined = async (multiline: LogReading["multiline"], lines: readonly string[]) =>
            (await through(parsingStages({ multiline }), lines)).entries.map(
                ({ line }) => line.split("\n").length,
            );

        it("are joined for Java, Python and Go", async () => {
            expect(
                await joined("java", [
                    "2024-01-02 10:00:00.000 ERROR 1 --- [main] x : failed",
                    "java.lang.IllegalStateException: no",
                    "\tat a.B.c(B.java:1)",
                    "Caused by: java.io.IOException: x",
                    "\t... 3 more",
                    "2024-01-02 10:00:01.000  INFO 1 --- [main] x : next",
                ]),
            ).toEqual([5, 1]);
            expect(
                await joined("python", [
                    "INFO:     up",
                    "ERROR:root:it failed",
                    ...traceback,
                    "2024-01-02 10:00:00 INFO next",
                ]),
            ).toEqual([1, 1 + traceback.length, 1]);
            expect(
                await joined("go", [
                    "2024/01/02 10:00:00 up",
                    "panic: runtime error: invalid memory address",
                    "[signal SIGSEGV: segmentation violation]",
                    "goroutine 1 [running]:",
                    "main.main()",
                    "\t/app/main.go:5 +0x1",
                    "2024/01/02 10:00:01 up",
                ]),
            ).toEqual([1, 5, 1]);
        });
    });

    describe("a traceback of Python", () => {
        const entriesOf = async (lines: readonly string[]) =>
            (await through(parsingStages({ multiline: "python" }), lines)).entries.map(
                ({ labels, line }) => ({ labels, line }),
            );

        it("belongs to the entry of logging.exception, and has its level", async () => {
            const first = "2024-01-02 10:00:00,000 ERROR app.views it failed";
            const next = "2024-01-02 10:00:01,000 INFO app.views next";
            expect(await entriesOf([first, ...traceback, next])).toEqual([
                { labels: '{job="test", level="ERROR"}', line: [first, ...traceback].join("\n") },
                { labels: '{job="test", level="INFO"}', line: next },
            ]);
        });

        it("is an error of its own, of the time at which it came, where the entry before it is sent", async () => {
            const { entries, complaints } = await through(
                parsingStages({ multiline: "python" }),
                ["INFO:     up", ""],
                traceback,
            );
            expect(complaints).toBe("");
            expect(entries.map(({ labels, line }) => [labels, line.trimEnd()])).toEqual([
                ['{job="test", level="INFO"}', "INFO:     up"],
                ['{job="test", level="error"}', traceback.join("\n")],
            ]);
            const [up, trace] = entries.map(({ time }) => Number(time / 1_000_000n));
            expect(trace! - up!).toBeGreaterThanOrEqual(3000);
        });
    });

    describe("lines that are left out", () => {
        it("fit all that a rule says", async () => {
            const lines = [
                "DEBUG health ok",
                "DEBUG other",
                "INFO health ok",
                `INFO ${"x".repeat(2048)}`,
                `ERROR ${"x".repeat(2048)}`,
            ];
            const { entries } = await through(
                parsingStages({
                    drop: [
                        { levels: ["debug"], matching: "health" },
                        { levels: ["INFO"], longerThanKilobytes: 1 },
                    ],
                }),
                lines,
            );
            expect(entries.map(({ line }) => line)).toEqual([lines[1], lines[2], lines[4]]);
        });

        it("are kept in part, and no label of that is left", async () => {
            const lines = Array.from(
                { length: 2000 },
                (_, index) => `${index % 2 === 0 ? "INFO" : "ERROR"} ${"x".repeat(1100)}`,
            );
            const { entries } = await through(
                parsingStages({ drop: [{ levels: ["info"], longerThanKilobytes: 1, keepRatio: 0.5 }] }),
                lines,
            );
            const kept = (level: string) =>
                entries.filter(({ labels }) => labels === `{job="test", level="${level}"}`).length;
            expect(kept("ERROR")).toBe(1000);
            expect(kept("INFO")).toBeGreaterThan(400);
            expect(kept("INFO")).toBeLessThan(600);
            expect(entries).toHaveLength(kept("ERROR") + kept("INFO"));
        });
    });
});
