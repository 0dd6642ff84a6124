import { secretFiles } from "../../../components/server/configVolume/secretFiles";
import { missingSecrets } from "../../../components/spec/missingSecrets";
import { secretsIn } from "../../../components/spec/secretsIn";

describe("secretsIn", () => {
    it("finds every reference with its path, in the order of the spec", () => {
        const spec = {
            jobs: [
                { name: "a", bearerToken: { secret: "token" } },
                { basicAuth: { password: { secret: "pass" } } },
            ],
            url: { secret: "token" },
        };
        expect(secretsIn(spec, "prometheus")).toEqual([
            { name: "token", path: "prometheus.jobs[0].bearerToken" },
            { name: "pass", path: "prometheus.jobs[1].basicAuth.password" },
            { name: "token", path: "prometheus.url" },
        ]);
    });

    it("has paths without a dot in front where there is no base", () => {
        expect(secretsIn({ a: { secret: "x" } }, "")).toEqual([{ name: "x", path: "a" }]);
    });

    it("does not take a label called secret for a reference", () => {
        expect(secretsIn({ labels: { secret: "x" }, externalLabels: { secret: "y" } }, "")).toEqual([]);
    });

    it.each([undefined, null, "secret", 1, [], {}, { secret: 1 }, { secret: "a", other: "b" }])(
        "finds nothing in %j",
        (value) => {
            expect(secretsIn(value, "spec")).toEqual([]);
        },
    );
});

describe("missingSecrets", () => {
    it("has a fault for each use of a secret that is not given", () => {
        const uses = [
            { name: "a", path: "x" },
            { name: "b", path: "y" },
        ];
        expect(missingSecrets(uses, ["c", "a"])).toEqual([
            { path: "y", rule: "must refer to a secret that is given (there are: a, c)", value: "b" },
        ]);
        expect(missingSecrets(uses, ["a", "b"])).toEqual([]);
    });
});

describe("secretFiles", () => {
    it("has a file for each secret once, in order", () => {
        const use = (name: string) => ({ name, path: "" });
        expect(Object.entries(secretFiles([use("b"), use("a"), use("b")]))).toEqual([
            ["a", "a"],
            ["b", "b"],
        ]);
    });
});
