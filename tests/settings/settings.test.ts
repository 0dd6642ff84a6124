import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { readRuleTests, readSecrets, readSettings } from "../../settings";
import { settled } from "../support/mocks";

function configure(values: Record<string, unknown>, secretKeys: string[] = []): void {
    const config = Object.entries(values).map(([key, value]): [string, string] => [
        `vigie:${key}`,
        typeof value === "string" ? value : JSON.stringify(value),
    ]);
    pulumi.runtime.setAllConfig(
        Object.fromEntries(config),
        secretKeys.map((key) => `vigie:${key}`),
    );
}

describe("the settings", () => {
    it("are a spec as it is written, and what is omitted is left to the defaults", () => {
        configure({ name: "shop", exporters: [{ kind: "node" }], alerting: false, protectData: true });
        expect(readSettings()).toEqual({
            spec: {
                name: "shop",
                prometheus: undefined,
                exporters: [{ kind: "node" }],
                alerting: false,
                grafana: undefined,
                alerts: undefined,
                applications: undefined,
                cronJobs: undefined,
                ruleGroups: undefined,
                ruleFiles: undefined,
                runbookBaseUrl: undefined,
                communityDashboards: undefined,
            },
            dockerHost: undefined,
            protectData: true,
            ignored: [],
        });
    });

    it("say which of them would be ignored", () => {
        pulumi.runtime.setAllConfig({ "vigie:name": "shop", "vigie:protectdata": "true", exporters: "[]" });
        expect(readSettings().ignored?.map(({ path }) => path)).toEqual(["vigie:protectdata", "exporters"]);
    });

    it("take an empty Docker host for the environment's own", () => {
        configure({ dockerHost: "" });
        expect(readSettings().dockerHost).toBeUndefined();
        configure({ dockerHost: "ssh://deploy@monitoring.example.com" });
        expect(readSettings().dockerHost).toBe("ssh://deploy@monitoring.example.com");
    });

    it("have the files of rules that their patterns match below the project's folder", () => {
        const folder = join(__dirname, "../../examples/rules");
        configure({ ruleFiles: ["rules/*.yml"], ruleTests: ["tests/*.yml"] });
        const text = (path: string) => readFileSync(join(folder, path), "utf8");
        expect(readSettings(folder).spec.ruleFiles).toEqual([
            { path: "rules/shop.yml", text: text("rules/shop.yml") },
        ]);
        expect(readRuleTests(folder)).toEqual([{ path: "tests/shop.yml", text: text("tests/shop.yml") }]);
        configure({ ruleFiles: ["none/*.yml"] });
        expect(() => readSettings(folder)).toThrow(
            'ruleFiles[0] must match a file below the project\'s folder, got "none/*.yml"',
        );
    });

    it("name the setting whose value is no JSON", () => {
        configure({ alerting: "{ wrong" });
        expect(readSettings).toThrow("Configuration 'vigie:alerting'");
    });

    it("have each secret that the spec refers to, marked as secret, and no other", async () => {
        configure({ secrets: { grafanaAdminPassword: "canary", unused: "other" } }, ["secrets"]);
        const secrets = await readSecrets({ spec: { name: "shop" } });
        expect(Object.keys(secrets)).toEqual(["grafanaAdminPassword"]);
        const password = pulumi.output(secrets.grafanaAdminPassword);
        expect(await settled(password)).toBe("canary");
        expect(await pulumi.isSecret(password)).toBe(true);
    });
});
