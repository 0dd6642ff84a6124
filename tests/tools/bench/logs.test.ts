import { execFileSync } from "node:child_process";
import { lineOf, loadScript } from "../../../tools/bench/logs/load";
import { pushRequest } from "../../../tools/bench/logs/pushRequest";
import { entriesOf } from "../../components/collector/pipeline/support/pushRequest";

it("pushes the lines as they are, in their order, in one stream", () => {
    const lines = Array.from({ length: 2000 }, (_, index) => lineOf(index + 1));
    const entries = entriesOf(pushRequest('{bench="load"}', lines, 1_763_719_200_123));
    expect(entries.map(({ line }) => line)).toEqual(lines);
    expect(new Set(entries.map(({ labels }) => labels))).toEqual(new Set(['{bench="load"}']));
    expect([entries[0]?.time, entries[1999]?.time]).toEqual([
        1_763_719_200_123_000_000n,
        1_763_719_200_123_001_999n,
    ]);
});

it("has a container print the very lines that are pushed", () => {
    // What waits for the signal is omitted; awk is that of this machine.
    const program = loadScript({ lines: 25, perSecond: 50 }).replace(/^.*exec /, "");
    const printed = execFileSync("/bin/sh", ["-c", program], {
        encoding: "utf8",
        // It is not BusyBox: there is no usleep.
        stdio: ["ignore", "pipe", "ignore"],
    });
    expect(printed.trimEnd().split("\n")).toEqual(Array.from({ length: 25 }, (_, at) => lineOf(at + 1)));
});
