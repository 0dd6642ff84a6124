import { ChangeCount } from "../../../cli/report/changes";
import { painter } from "../../../lint/cli/output/colour";
import { Progress } from "../../../cli/report/progress";
import { begins, ends, fails } from "./events";

const plain = painter(false, {});

function progressAt(): { progress: Progress; lines: string[]; at: (seconds: number) => void } {
    const lines: string[] = [];
    let now = 0;
    const progress = new Progress(
        (line) => lines.push(line),
        plain,
        () => now,
    );
    return { progress, lines, at: (seconds) => (now = seconds * 1000) };
}

test("a resource that is done has a line: name, kind, what happened, how long", () => {
    const { progress, lines, at } = progressAt();
    progress.onEvent(begins("create", "prometheus-server"));
    at(2.14);
    progress.onEvent(ends("create", "prometheus-server"));
    expect(lines).toEqual(["prometheus-server                               container     created    2.1 s"]);
});

test("a replacement is one line, with the time from the removal of the old one on", () => {
    const { progress, lines, at } = progressAt();
    progress.onEvent(begins("delete-replaced", "c"));
    at(1);
    progress.onEvent(ends("delete-replaced", "c"));
    progress.onEvent(begins("replace", "c"));
    progress.onEvent(ends("replace", "c"));
    progress.onEvent(begins("create-replacement", "c"));
    at(3);
    progress.onEvent(ends("create-replacement", "c"));
    expect(lines).toEqual(["c                                               container     replaced   3.0 s"]);
});

test("what stays the same, components and providers have none", () => {
    const { progress, lines } = progressAt();
    for (const [op, more] of [
        ["same", {}],
        ["create", { custom: false, type: "vigie:index:PrometheusStack" }],
        ["create", { type: "pulumi:providers:docker" }],
    ] as const) {
        progress.onEvent(begins(op, "x", more));
        progress.onEvent(ends(op, "x", more));
    }
    expect(lines).toEqual([]);
});

test("what takes long has a line each five seconds", () => {
    const { progress, lines, at } = progressAt();
    progress.onEvent(begins("create", "c"));
    for (const second of [4, 5, 6, 9.9, 10]) {
        at(second);
        progress.tick();
    }
    expect(lines).toEqual([
        "c                                               container     creating …  5.0 s",
        "c                                               container     creating …  10.0 s",
    ]);
});

test("a failure has its line", () => {
    const { progress, lines, at } = progressAt();
    progress.onEvent(begins("create-replacement", "c"));
    at(1);
    progress.onEvent(fails("create-replacement", "c"));
    progress.tick();
    expect(lines).toEqual(["c                                               container     failed     1.0 s"]);
});

test("colours are for a terminal that wants them", () => {
    expect(painter(true, {})("good", "x")).toBe("\u001b[32mx\u001b[39m");
    expect(painter(true, { NO_COLOR: "1" })("good", "x")).toBe("x");
    expect(painter(true, { TERM: "dumb" })("good", "x")).toBe("x");
    expect(plain("good", "x")).toBe("x");
});

describe("the summary counts", () => {
    function counted(...events: Parameters<ChangeCount["onEvent"]>[0][]): ChangeCount {
        const count = new ChangeCount();
        events.forEach((event) => count.onEvent(event));
        return count;
    }

    test("each resource once, whatever steps a change has", () => {
        const count = counted(
            begins("create", "a"),
            ends("create", "a"),
            ends("delete-replaced", "b"),
            ends("replace", "b"),
            ends("create-replacement", "b"),
            ends("same", "c"),
            ends("same", "d", { custom: false, type: "vigie:index:Server" }),
            ends("delete", "e"),
        );
        expect(count.toString()).toBe("1 created, 1 replaced, 1 deleted, 1 unchanged");
        expect(JSON.stringify(count)).toBe(
            '{"created":1,"updated":0,"replaced":1,"deleted":1,"read":0,"imported":0,"unchanged":1}',
        );
    });

    test("nothing, where there is nothing", () => {
        expect(counted().toString()).toBe("nothing to do");
    });
});
