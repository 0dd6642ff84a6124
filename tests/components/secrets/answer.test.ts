import { answerOf, answerOfSecret, reasonOf } from "../../../components/secrets/answer";

const text = (secretString: string, key?: string) => answerOfSecret({ secretString, secretBinary: "" }, key);

describe("a secret of Secrets Manager", () => {
    it("is its whole text, or a field of its object", () => {
        expect(text("hunter2")).toEqual({ value: "hunter2" });
        expect(text('{"password":"hunter2"}')).toEqual({ value: '{"password":"hunter2"}' });
        expect(text('{"user":"vigie","password":"hunter2"}', "password")).toEqual({ value: "hunter2" });
        expect(text('{"a\\"b":"hunter2"}', 'a"b')).toEqual({ value: "hunter2" });
    });

    it("loses the line break that a file ends in, and no other", () => {
        expect(text("hunter2\n")).toEqual({ value: "hunter2" });
        expect(text("a\r\nb\r\n")).toEqual({ value: "a\r\nb" });
        expect(text('{"a":"b\\n\\n"}', "a")).toEqual({ value: "b\n" });
        expect(answerOf("hunter2 \n")).toEqual({ value: "hunter2 " });
    });

    it.each([
        ["hunter2", "password", "it is no JSON object, and key asks for a field"],
        ['"hunter2"', "password", "it is no JSON object, and key asks for a field"],
        ['["hunter2"]', "0", "it is no JSON object, and key asks for a field"],
        ['{"pass":"hunter2"}', "password", 'it has no field "password"'],
        ['{"pass":"hunter2"}', "constructor", 'it has no field "constructor"'],
        ['{"password":{"value":"hunter2"}}', "password", 'its field "password" is no text'],
        ['{"password":12}', "password", 'its field "password" is no text'],
        ['{"password":""}', "password", "it is empty"],
        ["\n", undefined, "it is empty"],
        ["", undefined, "it is empty"],
    ])("is refused as %j with the key %j, and not shown", (secret, key, refusal) => {
        expect(text(secret, key)).toEqual({ refusal });
        expect(refusal).not.toContain("hunter2");
    });

    it("is refused where it is binary", () => {
        expect(answerOfSecret({ secretString: "", secretBinary: "aHVudGVyMg==" })).toEqual({
            refusal: "it is binary, and must be text",
        });
    });
});

test.each([
    [
        "invocation of aws:ssm/getParameter:getParameter returned an error: invoking aws:ssm/getParameter:getParameter: 1 error occurred:\n\t* reading SSM Parameter (/a): couldn't find resource\n\n",
        "reading SSM Parameter (/a): couldn't find resource",
    ],
    [
        "invocation of aws:ssm/getParameter:getParameter returned an error: AccessDenied: no",
        "AccessDenied: no",
    ],
    [
        "unable to validate AWS credentials.\nDetails: none",
        "unable to validate AWS credentials. Details: none",
    ],
    ["", "no reason given"],
    ["x".repeat(400), `${"x".repeat(299)}…`],
])("AWS's own words are left of %j", (message, reason) => {
    expect(reasonOf(new Error(message))).toBe(reason);
    expect(reasonOf(message)).toBe(reason);
});
