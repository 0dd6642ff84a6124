import fc from "fast-check";
import { contradictory, impliesSome } from "../../../components/alerting/implied";
import { type Matcher, parseMatchers } from "../../../components/alerting/matcher";

const all = (...texts: string[]) => parseMatchers(texts);

describe("conditions", () => {
    it.each<[string, string[], string[][], boolean]>([
        ["equal ones", ["a=x"], [["a=x"]], true],
        ["more conditions than the branch has", ["a=x", "b=y"], [["a=x"]], true],
        ["fewer conditions than the branch has", ["a=x"], [["a=x", "b=y"]], false],
        ["a listed value", ["a=x"], [['a=~"x|y"']], true],
        ["a list in brackets, with an escape", [String.raw`a="x.y"`], [[String.raw`a=~"(?:z|x\.y)"`]], true],
        ["an expression that the value matches", ["a=x1"], [['a=~"x.*"']], true],
        ["the same expression", ['a=~"x.*"'], [['a=~"x.*"']], true],
        ["a narrower expression, which is not seen", ['a=~"x.+"'], [['a=~"x.*"']], false],
        ["a value that is excluded", ["a=x"], [['a!="y"']], true],
        ["an expression that excludes the value", ['a=~".+"'], [['a!=""']], true],
        ["an expression that excludes the list", ['a=~"x.+"'], [['a!~"y|z"']], true],
        ["two branches that share the list", ['a=~"x|y"'], [["a=x"], ["a=y"]], true],
        ["two branches that share a part of it", ['a=~"x|y|z"'], [["a=x"], ["a=y"]], false],
        [
            "branches that share two labels",
            ['a=~"x|y"', 'b=~"1|2"'],
            [["a=x"], ["b=1"], ["a=y", "b=2"]],
            true,
        ],
        ["another label", ["a=x"], [["b=x"]], false],
        ["no conditions", [], [["a=x"]], false],
        ["a branch without matchers", [], [[]], true],
    ])("imply a branch: %s", (_, conditions, branches, expected) => {
        expect(impliesSome(all(...conditions), branches.map(parseMatchers))).toBe(expected);
    });

    it("are not tried without end", () => {
        const many = Array.from({ length: 30 }, (_, index) => `l${index}=~"1|2|3|4|5"`);
        expect(impliesSome(all(...many), [all("other=x")])).toBe(false);
    });

    it("contradict each other where no listed value is left", () => {
        expect(contradictory(all('a=~"x|y"', 'a!="x"', 'a!="y"'))).toBe(true);
        expect(contradictory(all('a=~"x|y"', 'a!="x"'))).toBe(false);
    });

    it("never imply a branch that some alert which meets them does not match", () => {
        const values = ["", "x", "y", "xy", "z\n"];
        const matcher = fc
            .tuple(
                fc.constantFrom("a", "b"),
                fc.constantFrom("=", "!=", "=~", "!~"),
                fc.constantFrom("", "x", "y", "x|y", "(x|z)", "x.*", ".+", ".*", "|x"),
            )
            .map(([name, operator, value]) => `${name}${operator}"${value}"`);
        const matchers = fc.array(matcher, { maxLength: 3 }).map(parseMatchers);
        const alerts = values.flatMap((a) => values.map((b) => ({ a, b })));
        const meets = (conditions: readonly Matcher[], alert: { a: string; b: string }) =>
            conditions.every(({ name, holds }) => holds(alert[name as "a" | "b"]));
        fc.assert(
            fc.property(matchers, fc.array(matchers, { maxLength: 3 }), (conditions, branches) => {
                const counterexample = alerts.find(
                    (alert) => meets(conditions, alert) && !branches.some((branch) => meets(branch, alert)),
                );
                expect(impliesSome(conditions, branches) && counterexample !== undefined).toBe(false);
                expect(contradictory(conditions) && alerts.some((alert) => meets(conditions, alert))).toBe(
                    false,
                );
            }),
            { numRuns: 500 },
        );
    });
});
