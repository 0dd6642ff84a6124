import { specifiedPacks } from "./cases";
import { rulesOf } from "./support/packRules";
import { playTests } from "./support/playTests";
import { unitTestFiles } from "./support/unitTest";

const cases = specifiedPacks.flatMap(([pack, all]) =>
    Object.entries(all)
        .filter(([alert]) => alert in pack.alerts)
        .map(([alert, alertCase]) => ({ name: `${pack.name}-${alert}`, pack, alert, alertCase })),
);

describe("each alert, played by the real promtool", () => {
    let failures = new Map<string, string>();

    beforeAll(async () => {
        const tests = cases.map(({ name, pack, alert, alertCase }) => {
            const group = { name: alert, rules: rulesOf(pack, alert) };
            return [name, unitTestFiles(name, [{ alert, group }], alertCase)] as const;
        });
        failures = await playTests(new Map(tests));
    }, 300_000);

    it.each(cases.map(({ name }) => name))(
        "%s fires at its minute with its labels and text, resolves, and is quiet just below",
        (name) => expect(failures.get(name)).toBeUndefined(),
    );
});

describe("the case of an alert", () => {
    it.each(cases.map(({ name, alertCase }) => [name, alertCase] as const))(
        "%s says what fires, when that ends, and what is quiet",
        (_, { firing, firesAt, resolvesAt, quiet }) => {
            expect(firing.length).toBeGreaterThan(0);
            // Only what always fires neither ends nor is ever quiet.
            expect(resolvesAt === undefined).toBe(quiet.length === 0);
            expect(resolvesAt ?? Infinity).toBeGreaterThan(firesAt);
        },
    );
});

describe("the cases of a pack", () => {
    it.each(specifiedPacks.map(([pack, all]) => [pack.name, pack, all] as const))(
        "of %s are as many as its alerts",
        (_, pack, all) => expect(Object.keys(all).sort()).toEqual(Object.keys(pack.alerts).sort()),
    );
});
