import { keepLocal, mergeStackFiles, parseStackFile } from "../../../cli/workspace/stackFile";

const salt = "v1:OYReKD5TtdQ=:v1:IyRKqCytRFiVzhI6:ixoifdttvbfGFllLsQ+98xo8D5GuUg==";
const password = { secure: "v1:nxYywpVrOdLXw0Wp:P3xXH0K7ZeZde6kL40YUuuGEIA==" };
const local = { encryptionsalt: salt, config: { "vigie:secrets": { grafanaAdminPassword: password } } };

describe("merging the tracked file with the machine's part", () => {
    test("adds the salt and the generated secrets, and keeps every other key", () => {
        expect(mergeStackFiles({ environment: ["shared"], config: { "vigie:name": "dev" } }, local)).toEqual({
            environment: ["shared"],
            config: { "vigie:name": "dev", "vigie:secrets": { grafanaAdminPassword: password } },
            encryptionsalt: salt,
        });
    });

    test("works without a tracked file, and without a local part", () => {
        expect(mergeStackFiles({}, local)).toEqual({ ...local });
        expect(mergeStackFiles({}, {})).toEqual({});
    });

    test("lets the tracked value win, name by name", () => {
        const tracked = { config: { "vigie:secrets": { grafanaAdminPassword: "mine", smtp: "also mine" } } };
        expect(mergeStackFiles(tracked, local).config).toEqual(tracked.config);
    });

    test("leaves a map alone that is encrypted as a whole", () => {
        const tracked = { config: { "vigie:secrets": { secure: "v1:a:b" } } };
        expect(mergeStackFiles(tracked, local).config).toEqual(tracked.config);
    });

    test("leaves values out that were encrypted with another salt, key or provider than the tracked file's", () => {
        for (const tracked of [
            { encryptionsalt: "v1:other" },
            { secretsprovider: "awskms://alias/x", encryptedkey: "AAAA" },
        ]) {
            expect(mergeStackFiles(tracked, local)).toEqual(tracked);
        }
    });

    test("adds values that were encrypted with the tracked file's own salt", () => {
        expect(mergeStackFiles({ encryptionsalt: salt }, local)).toEqual({ ...local });
    });
});

test("what the engine encrypted is kept with the way in which it was", () => {
    const written = parseStackFile(
        `config:\n  vigie:secrets:\n    grafanaAdminPassword:\n      secure: ${password.secure}\nencryptionsalt: ${salt}\n`,
    );
    expect(keepLocal({}, written, "vigie:secrets", "grafanaAdminPassword")).toEqual(local);
});

test("an empty file is a stack without configuration", () => {
    expect(parseStackFile("")).toEqual({});
});
