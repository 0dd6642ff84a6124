import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { types } from "../../../components/schema/fields";
import { settingNames, unknownSettings } from "../../../components/schema/unknownSettings";

const list = settingNames().join(", ");

describe("the settings of a stack", () => {
    it.each([
        ["vigie:ruleFile", "vigie:ruleFiles"],
        ["vigie:exporter", "vigie:exporters"],
        ["vigie:protectdata", "vigie:protectData"],
    ])("have no %s, which would be ignored", (key, meant) => {
        expect(unknownSettings([key])).toEqual([
            {
                path: key,
                rule: `is not a setting (did you mean ${meant}? there are: ${list})`,
                value: "(not shown)",
            },
        ]);
    });

    it("have no guess where a key is like none of them", () => {
        expect(unknownSettings(["vigie:somethingElse"])[0]?.rule).toBe(
            `is not a setting (there are: ${list})`,
        );
    });

    it.each([
        ["exporters", "must begin with vigie: (did you mean vigie:exporters?)"],
        ["vige:exporters", "must begin with vigie: (did you mean vigie:exporters?)"],
        ["Vigie:prometeus", "must begin with vigie: (did you mean vigie:prometheus?)"],
        ["unlike", "must have a namespace, such as vigie:"],
    ])("are not %s", (key, rule) => {
        expect(unknownSettings([key])).toEqual([{ path: key, rule, value: "(not shown)" }]);
    });

    it("leave those of other programs and providers alone", () => {
        expect(unknownSettings(["aws:region", "shop:exporters", "docker:host", "pulumi:tags"])).toEqual([]);
        expect(unknownSettings(settingNames().map((name) => `vigie:${name}`))).toEqual([]);
    });

    it("have the types that Pulumi.yaml says", () => {
        const { config } = load(readFileSync(join(__dirname, "../../../Pulumi.yaml"), "utf8")) as {
            config: Record<string, { type?: string }>;
        };
        expect(Object.keys(config).filter((key) => unknownSettings([key]).length > 0)).toEqual([]);
        for (const [key, { type }] of Object.entries(config)) {
            expect({ key, type }).toEqual({ key, type: pulumiType(key.replace("vigie:", "")) });
        }
    });
});

/** How Pulumi calls a setting's type; it has no name for an object or false. */
function pulumiType(name: string): string | undefined {
    const settings = types.StackConfiguration;
    const type = settings !== undefined && "fields" in settings ? settings.fields[name] : undefined;
    if (typeof type === "object") {
        return "list" in type ? "array" : "map" in type ? "object" : undefined;
    }
    const isPart = type === "AlertOverrides" || types[String(type)] !== undefined;
    return type === "boolean" ? "boolean" : isPart ? "object" : "string";
}
