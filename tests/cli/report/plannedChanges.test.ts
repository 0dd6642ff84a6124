import { painter } from "../../../lint/cli/output/colour";
import { PlannedChanges } from "../../../cli/report/plannedChanges";
import { valueAt } from "../../../cli/report/valueAt";
import { begins, step } from "./events";

const plain = painter(false, {});
const secret = {
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    ciphertext: "[secret]",
};

function stateWith(inputs: Record<string, unknown>): NonNullable<ReturnType<typeof step>["new"]> {
    return { ...step("same", "x").new!, inputs };
}

test("the list says what would happen to what, and which properties make the difference", () => {
    const planned = new PlannedChanges();
    planned.onEvent(begins("create", "alertmanager"));
    planned.onEvent(begins("delete-replaced", "prometheus-server"));
    planned.onEvent(
        begins("replace", "prometheus-server", {
            old: stateWith({ command: ["--a"], memory: 32, envs: [], image: "a" }),
            new: stateWith({ command: ["--b"], memory: 64, envs: secret }),
            detailedDiff: {
                "command[0]": { diffKind: "update-replace", inputDiff: false },
                memory: { diffKind: "update", inputDiff: false },
                envs: { diffKind: "add-replace", inputDiff: false },
                image: { diffKind: "delete", inputDiff: false },
            } as never,
        }),
    );
    planned.onEvent(begins("create-replacement", "prometheus-server"));
    planned.onEvent(begins("same", "node"));
    planned.onEvent(begins("delete", "old"));
    planned.onEvent(begins("update", "group", { custom: false, type: "vigie:index:ExporterSet" }));
    expect(planned.toLines(plain)).toEqual([
        "+ create   alertmanager       container",
        "± replace  prometheus-server  container",
        "      command[0]: --a → --b (replaces)",
        "      memory: 32 → 64",
        "      envs: [] → [secret] (replaces)",
        "      image: a → (none)",
        "- delete   old                container",
    ]);
});

test("properties that only the provider knows are named without values", () => {
    const planned = new PlannedChanges();
    planned.onEvent(begins("update", "c", { diffs: ["labels"], detailedDiff: undefined }));
    expect(planned.toLines(plain)).toEqual(["~ update   c  container", "      labels"]);
});

test("long values are cut", () => {
    const planned = new PlannedChanges();
    const detailedDiff = { command: { diffKind: "update", inputDiff: false } } as never;
    planned.onEvent(
        begins("update", "c", {
            old: stateWith({}),
            new: stateWith({ command: "x\n".repeat(99) }),
            detailedDiff,
        }),
    );
    expect(planned.toLines(plain)[1]).toBe(`      command: (none) → ${"x ".repeat(29)}x…`);
});

test("property paths lead through lists, maps and quoted keys", () => {
    const root = { labels: [{ value: 1 }], options: { "a.b": { c: 2 } } };
    expect(valueAt(root, "labels[0].value")).toBe(1);
    expect(valueAt(root, 'options["a.b"].c')).toBe(2);
    expect(valueAt(root, "labels[3].value.deeper")).toBeUndefined();
});

describe("files that a container is given", () => {
    const detailedDiff = { uploads: { diffKind: "update-replace", inputDiff: false } } as never;

    function linesFor(before: unknown, after: unknown): string[] {
        const planned = new PlannedChanges();
        const [old, fresh] = [stateWith({ uploads: before }), stateWith({ uploads: after })];
        planned.onEvent(begins("replace", "writer", { old, new: fresh, detailedDiff }));
        return planned.toLines(plain).slice(1);
    }

    test("are compared line by line", () => {
        const before = [
            { file: "/vigie/files/a.yml", content: "groups:\n  - name: a\n    for: 5m\n" },
            { file: "/vigie/files/gone.yml", content: "x" },
            { file: "/vigie/files/same.yml", content: "x" },
        ];
        const after = [
            { file: "/vigie/files/a.yml", content: "groups:\n  - name: a\n    for: 10m\n    keep: 1m\n" },
            { file: "/vigie/files/fresh.yml", content: "x" },
            { file: "/vigie/files/same.yml", content: "x" },
        ];
        expect(linesFor(before, after)).toEqual([
            "      uploads (replaces):",
            "        /vigie/files/a.yml",
            "          -     for: 5m",
            "          +     for: 10m",
            "          +     keep: 1m",
            "        /vigie/files/fresh.yml: new",
            "        /vigie/files/gone.yml: removed",
        ]);
    });

    test("are cut where they differ in many lines, and hidden where one is a secret", () => {
        const file = (content: string): object[] => [{ file: "f", content }];
        const lines = linesFor(file(""), file(Array.from({ length: 30 }, (_, i) => `l${i}`).join("\n")));
        expect(lines).toHaveLength(23);
        expect(lines.at(-1)).toBe("          … and 11 more lines");
        expect(linesFor(file("a"), secret)).toEqual([
            '      uploads: [{"file":"f","content":"a"}] → [secret] (replaces)',
        ]);
    });
});
