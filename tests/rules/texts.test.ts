import { durationSeconds } from "../../components/language/duration";
import { durationInWords } from "../../rules/durationText";
import { parseThreshold, thresholdExample } from "../../rules/parseThreshold";
import type { Threshold } from "../../rules/threshold";
import { thresholdText } from "../../rules/thresholdText";

const percent = { unit: "%" } as const;
const seconds = { unit: "seconds" } as const;
const bytes = { unit: "bytes" } as const;
const messages = { unit: "count", of: "messages" } as const;
const queries = { unit: "perSecond", of: "queries" } as const;

describe("a threshold as text", () => {
    it.each<[Threshold, string]>([
        [{ value: 80, ...percent }, "80 %"],
        [{ value: 0.5, ...percent }, "0.5 %"],
        [{ value: 26 * 3600, ...seconds }, "26 hours"],
        [{ value: 21 * 86_400, ...seconds }, "21 days"],
        [{ value: 86_400, ...seconds }, "1 day"],
        [{ value: 90, ...seconds }, "90 seconds"],
        [{ value: 0.5, ...seconds }, "0.5 seconds"],
        [{ value: 1024 ** 3, ...bytes }, "1 GiB"],
        [{ value: 1.5 * 1024 ** 2, ...bytes }, "1.5 MiB"],
        [{ value: 1000, ...bytes }, "1000 bytes"],
        [{ value: 1000, ...messages }, "1000 messages"],
        [{ value: 1, ...messages }, "1 message"],
        [{ value: 50, unit: "count" }, "50"],
        [{ value: 5, ...queries }, "5 queries/s"],
        [{ value: 1, ...queries }, "1 query/s"],
        [{ value: 0.05, unit: "perSecond" }, "0.05/s"],
    ])("%j is %s", (threshold, text) => {
        expect(thresholdText(threshold)).toBe(text);
    });
});

describe("a threshold that is written", () => {
    it.each<[unknown, Omit<Threshold, "value">, number]>([
        [90, percent, 90],
        ["90 %", percent, 90],
        ["90%", percent, 90],
        ["90", percent, 90],
        ["26h", seconds, 93_600],
        ["1h30m", seconds, 5400],
        ["26 hours", seconds, 93_600],
        ["1 day", seconds, 86_400],
        ["2 GiB", bytes, 2 * 1024 ** 3],
        ["1.5GiB", bytes, 1.5 * 1024 ** 3],
        ["500 MB", bytes, 500_000_000],
        ["1000 messages", messages, 1000],
        ["1000", messages, 1000],
        ["5 queries/s", queries, 5],
        ["5/s", queries, 5],
    ])("%j in %j is %d", (written, unit, value) => {
        expect(parseThreshold(written, unit)).toBe(value);
    });

    it.each<[unknown, Omit<Threshold, "value">]>([
        ["2 GiB", percent],
        ["90 %", bytes],
        ["90 %", seconds],
        ["5 queries/s", messages],
        ["1000 partitions", messages],
        ["much", percent],
        ["90 %", { unit: "count" }],
        ["", percent],
        [Number.NaN, percent],
        [Infinity, seconds],
        [null, bytes],
        [[80], percent],
        [true, percent],
        ["1.2.3 GiB", bytes],
    ])("%j is none in %j", (written, unit) => {
        expect(parseThreshold(written, unit)).toBeUndefined();
    });

    it("may be written as its example says, and as its own text", () => {
        for (const unit of [percent, seconds, bytes, messages, queries]) {
            for (const value of [1, 90, 5400, 93_600, 1024 ** 3]) {
                expect(parseThreshold(thresholdText({ value, ...unit }), unit)).toBe(value);
            }
            expect(thresholdExample(unit)).not.toBe("");
        }
    });
});

describe("a duration", () => {
    it.each([
        ["5m", "5 minutes", 300],
        ["1m", "1 minute", 60],
        ["1h30m", "1 hour 30 minutes", 5400],
        ["90s", "90 seconds", 90],
        ["0s", "0 seconds", 0],
        ["500ms", "500 milliseconds", 0.5],
        ["2d", "2 days", 172_800],
    ])("%s is %s", (duration, words, count) => {
        expect(durationInWords(duration)).toBe(words);
        expect(durationSeconds(duration)).toBe(count);
    });

    it("is refused where Prometheus would refuse it", () => {
        for (const text of ["", "5", "5 m", "5min", "30m1h", "-5m"]) {
            expect(durationSeconds(text)).toBeUndefined();
        }
    });
});
