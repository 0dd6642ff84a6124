import { readFileSync } from "node:fs";
import { redactionStages } from "../../../../../components/collector/pipeline/redaction";
import { collectors } from "../support/collectors";

const text = readFileSync("docs/redaction.md", "utf8");
const [replaced = [], kept = []] = [...text.matchAll(/```text\n([^`]*)```/g)].map(([, block]) =>
    (block ?? "").trimEnd().split("\n"),
);

describe.each(collectors)("redaction by %s", (_, through) => {
    it("does to the examples of its documentation what stands there", async () => {
        const pairs = replaced.map((line) => line.split(/ +-> /));
        const { entries } = await through(redactionStages(), [...pairs.map(([line]) => line ?? ""), ...kept]);
        expect(entries.map(({ line }) => line)).toEqual([...pairs.map(([, result]) => result), ...kept]);
        expect([pairs.length, kept.length]).toEqual([13, 7]);
    });

    it("applies the own fields and patterns of its documentation", async () => {
        const { entries } = await through(
            redactionStages({
                fields: ["session_id"],
                patterns: ["iban ([A-Z]{2}[0-9]{20})"],
                replacement: "***",
            }),
            ["session_id=42 iban DE89370400440532013000"],
        );
        expect(entries.map(({ line }) => line)).toEqual(["session_id=*** iban ***"]);
    });
});
