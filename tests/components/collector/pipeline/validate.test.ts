import { validateCollector } from "../../../../components/collector/validate";
import { Checker } from "../../../../components/spec/checker";

function faultsOf(spec: object): string[] {
    const c = new Checker();
    validateCollector(c, spec);
    return c.faults.map(({ path, rule }) => `${path} ${rule}`);
}

function faultsOfRedaction(redact: unknown): string[] {
    return faultsOf({ redact });
}

function faultsOfReading(reading: object): string[] {
    return faultsOf({ files: [{ name: "app", path: "/var/log/app.log", ...reading }] });
}

describe("what is made unreadable in lines", () => {
    it("takes what is right", () => {
        const spec = { kinds: { email: true }, fields: ["ssn"], patterns: ["a(b)"], replacement: "***" };
        expect([faultsOfRedaction({}), faultsOfRedaction(spec)]).toEqual([[], []]);
    });

    it("refuses kinds, names and patterns that cannot work", () => {
        expect(
            faultsOfRedaction({
                kinds: { passwords: true, token: "no" },
                fields: ["a b"],
                patterns: ["a", "(a)(b)", "(?=a)(b)", "(a*)"],
            }),
        ).toEqual([
            expect.stringMatching(/^redact\.kinds\.passwords is not an option here/),
            "redact.kinds.token must be true or false",
            "redact.fields[0] must be the name of a field: letters, digits, _, - and . only",
            "redact.patterns[0] must have exactly one capturing group, which is what is replaced",
            "redact.patterns[1] must have exactly one capturing group, which is what is replaced",
            "redact.patterns[2] must be a regular expression that RE2 takes (no lookaround, no backreference)",
            "redact.patterns[3] must not match the empty text",
        ]);
    });

    it.each(['"', "'", "\\", "{{ .Value }}", "a\nb", "$1", ""])(
        "refuses the replacement %j",
        (replacement) => {
            expect(faultsOfRedaction({ replacement })).toEqual([
                expect.stringMatching(/^redact\.replacement must be/),
            ]);
        },
    );
});

describe("how lines are read", () => {
    it("takes what is right", () => {
        const drop = [{ levels: ["DEBUG", "info"], keepRatio: 0.1 }, { matching: "GET /health" }];
        expect(faultsOfReading({ format: "json", multiline: { firstLine: "^a" }, drop })).toEqual([]);
    });

    it("refuses rules that drop all or nothing", () => {
        const drop = [{ keepRatio: 1 }, { levels: ["loud"] }, { matching: "(", longerThanKilobytes: 0 }];
        expect(faultsOfReading({ format: "xml", multiline: "ruby", drop })).toEqual([
            "files[0].format must be one of auto, json, logfmt, plain",
            expect.stringMatching(/^files\[0\]\.multiline must be one of java, python, go/),
            "files[0].drop[0].keepRatio must be a number from 0 up to but not including 1",
            expect.stringMatching(/^files\[0\]\.drop\[1\]\.levels must be a list of levels/),
            expect.stringMatching(/^files\[0\]\.drop\[2\]\.matching must be a regular expression/),
            "files[0].drop[2].longerThanKilobytes must be a number above 0",
            "files[0].drop[0] must say which lines: matching, levels or longerThanKilobytes",
        ]);
    });
});
