import { parseMatcher, renderMatcher } from "../../../components/alerting/matcher";

const read = (text: string) => {
    const matcher = parseMatcher(text);
    return matcher && [matcher.name, matcher.operator, matcher.value];
};

describe("a matcher", () => {
    it.each<[string, [string, string, string]]>([
        ['severity="critical"', ["severity", "=", "critical"]],
        ["severity=critical", ["severity", "=", "critical"]],
        ['  team =~ "a|b"  ', ["team", "=~", "a|b"]],
        ['a!=""', ["a", "!=", ""]],
        ['a!~"x.*"', ["a", "!~", "x.*"]],
        ['"service.name"="a b"', ["service.name", "=", "a b"]],
        ["service.name=é", ["service.name", "=", "é"]],
        [String.raw`a="\"q\" \\ \n"`, ["a", "=", '"q" \\ \n']],
        [String.raw`a=~"10\.0\.\d+"`, ["a", "=~", String.raw`10\.0\.\d+`]],
        ['a="x,y}"', ["a", "=", "x,y}"]],
    ])("is read from %s", (text, parts) => {
        expect(read(text)).toEqual(parts);
    });

    it.each([
        "",
        "a",
        "a==b",
        "a=",
        "=b",
        '""="b"',
        'a="b',
        "a=b c",
        "a=b,c=d",
        '{a="b"}',
        "a='b'",
        'a=~"("',
        'a=~"(?!x)"',
    ])("is not read from %j", (text) => {
        expect(read(text)).toBeUndefined();
    });

    it.each<[string, string]>([
        ["severity=critical", 'severity="critical"'],
        ["service.name=é", '"service.name"="é"'],
        [String.raw`a=~"10\.0\.\d+\n"`, String.raw`a=~"10\\.0\\.\\d+\n"`],
    ])("reads the same once rendered: %s", (text, rendered) => {
        expect(renderMatcher(parseMatcher(text)!)).toBe(rendered);
        expect(read(rendered)).toEqual(read(text));
    });

    it.each<[string, string, boolean]>([
        ['a="x"', "x", true],
        ['a="x"', "", false],
        ['a!="x"', "", true],
        ['a=~"x"', "xx", false],
        ['a=~"x|"', "", true],
        ['a=~"(?i)X"', "x", true],
        ['a!~"x.*"', "xx", false],
        ['a=~".*"', "two\nlines", false],
    ])("%s of %j holds: %s", (text, value, expected) => {
        expect(parseMatcher(text)!.holds(value)).toBe(expected);
    });
});
