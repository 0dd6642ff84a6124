import { composeSecret } from "../../../components/server/configVolume/composeSecret";
import type { ComposedSecret } from "../../../components/server/configVolume/plan";

const compose = (encoding: ComposedSecret["encoding"], template: string, value: string) =>
    composeSecret({ secret: "password", template, encoding }, value);

/** What breaks quoting, templates and replacements. */
const nasty = "p\"a\\s$HOME #;`'é{{secret}}$&";

const noHash = 'secret "password" must be a bcrypt hash, as "htpasswd -nB" prints it behind the colon';

describe("a file made of a secret", () => {
    it("has it as a JSON string", () => {
        const composed = compose("json", '{"redis://redis:6379":{{secret}}}\n', nasty);
        expect(JSON.parse(composed)).toEqual({ "redis://redis:6379": nasty });
    });

    it("has it between backticks in an option file, with dollars by the variable", () => {
        expect(compose("optionFile", "[client]\npassword = {{secret}}\n", nasty)).toBe(
            "[client]\npassword = `p\"a\\s${DOLLAR}HOME #;`'é{{secret}}${DOLLAR}&`\n",
        );
    });

    it("has it as it is", () => {
        expect(compose("word", "{{secret}}", "pa$$wörd")).toBe("pa$$wörd");
    });

    it("has a bcrypt hash as it is", () => {
        const hash = `$2y$10$${"abcde./XYZ".repeat(6).slice(0, 53)}`;
        expect(compose("bcrypt", "alice:{{secret}}\n", hash)).toBe(`alice:${hash}\n`);
    });

    it.each<[ComposedSecret["encoding"], string, string]>([
        ["word", "two words", 'secret "password" must have no white space: its server cannot take it'],
        ["word", "word\n", 'secret "password" must have no white space: its server cannot take it'],
        [
            "optionFile",
            "two\nlines",
            'secret "password" must have no line break and no "%(": an option file cannot hold them',
        ],
        [
            "optionFile",
            "a%(user)s",
            'secret "password" must have no line break and no "%(": an option file cannot hold them',
        ],
        ["bcrypt", "a password", noHash],
        ["bcrypt", `alice:$2y$10$${"a".repeat(53)}`, noHash],
        ["bcrypt", `$2y$10$${"a".repeat(53)}\n`, noHash],
        ["bcrypt", "$apr1$salt$hash", noHash],
    ])("is refused as %s where it cannot hold the value, which is not shown", (encoding, value, message) => {
        expect(() => compose(encoding, "{{secret}}", value)).toThrow(new Error(message));
    });
});
