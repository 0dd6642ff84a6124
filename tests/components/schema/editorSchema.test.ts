import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { load } from "js-yaml";
import schema from "../../../vigie.schema.json";

const root = join(__dirname, "../../..");
const validate = new Ajv({ allErrors: true }).compile(schema);

/** Where editors underline something, and why. */
function errorsIn(file: unknown): string[] {
    validate(file);
    return (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message ?? ""}`);
}

describe("the schema for editors", () => {
    it.each([
        ["Pulumi.dev.yaml", "./vigie.schema.json"],
        ["Pulumi.prod.yaml", "./vigie.schema.json"],
        ["examples/rules/Pulumi.dev.yaml", "../../vigie.schema.json"],
    ])("is named by %s, and finds nothing in it", (file, path) => {
        const text = readFileSync(join(root, file), "utf8");
        expect(text.split("\n")[0]).toBe(`# yaml-language-server: $schema=${path}`);
        expect(errorsIn(load(text))).toEqual([]);
    });

    it("takes what the engine writes beside the settings, and settings of others", () => {
        expect(
            errorsIn({
                encryptionsalt: "v1:salt",
                config: { "aws:region": "eu-west-3", "vigie:secrets": { smtpPassword: { secure: "v1:x" } } },
            }),
        ).toEqual([]);
    });

    it.each([
        [
            "a setting that is not known",
            { "vigie:ruleFile": [] },
            ".config should NOT have additional properties",
        ],
        ["a setting without its prefix", { exporters: [] }, ".config should NOT have additional properties"],
        [
            "an option that is not known",
            { "vigie:prometheus": { retentionDay: 7 } },
            ".config['vigie:prometheus'] should NOT have additional properties",
        ],
        [
            "a value of the wrong type",
            { "vigie:prometheus": { retentionDays: "7" } },
            ".config['vigie:prometheus'].retentionDays should be integer",
        ],
        [
            "a number below what is allowed",
            { "vigie:prometheus": { retentionDays: 0 } },
            ".config['vigie:prometheus'].retentionDays should be >= 1",
        ],
        [
            "an alert that is not known",
            { "vigie:alerts": { HighCPU: { for: "5m" } } },
            ".config['vigie:alerts'] should NOT have additional properties",
        ],
        [
            "a secret in plain text",
            { "vigie:prometheus": { jobs: [{ name: "shop", bearerToken: "hunter2" }] } },
            ".config['vigie:prometheus'].jobs[0].bearerToken should be object",
        ],
    ])("refuses %s", (_, config, error) => {
        expect(errorsIn({ config })).toEqual([error]);
    });
});
