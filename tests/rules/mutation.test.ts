import { specifiedPacks } from "./cases";
import { mutantsOf } from "./support/mutants";
import { rulesOf } from "./support/packRules";
import { survivorsOf } from "./support/survivors";

const checked = specifiedPacks.flatMap(([pack, cases]) =>
    Object.entries(cases)
        .filter(([alert]) => alert in pack.alerts)
        .map(([alert, alertCase]) => {
            const original = rulesOf(pack, alert);
            return {
                name: `${pack.name}-${alert}`,
                alert,
                alertCase,
                original,
                mutants: mutantsOf(original),
            };
        }),
);

/** Those that the specification says are no change in meaning. */
const equivalent = checked.flatMap(({ name, alertCase }) =>
    Object.keys(alertCase.equivalent ?? {}).map((label) => `${name}: ${label}`),
);

describe("the cases of the alerts", () => {
    it("fail for every change of a threshold, a comparison, a time, a range, a guard or a matcher", async () => {
        const survivors = await survivorsOf(checked);
        const all = checked.reduce((sum, { mutants }) => sum + mutants.length, 0);
        process.stdout.write(
            `mutation check: ${all - survivors.length} of ${all - equivalent.length} mutants killed in ${checked.length} alerts\n`,
        );
        expect(survivors.sort()).toEqual(equivalent.sort());
    }, 300_000);
});
