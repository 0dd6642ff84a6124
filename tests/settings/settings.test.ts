import * as pulumi from "@pulumi/pulumi";
import { readSecrets, readSettings } from "../../settings";
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
    it("are a spec as it is written, and what is left out is left to the defaults", () => {
        configure({ name: "shop", exporters: [{ kind: "node" }], alerting: false, protectData: true });
        expect(readSettings()).toEqual({
            spec: {
                name: "shop",
                prometheus: undefined,
                exporters: [{ kind: "node" }],
                alerting: false,
                grafana: undefined,
                ruleGroups: undefined,
            },
            dockerHost: undefined,
            protectData: true,
        });
    });

    it("take an empty Docker host for the environment's own", () => {
        configure({ dockerHost: "" });
        expect(readSettings().dockerHost).toBeUndefined();
        configure({ dockerHost: "ssh://deploy@monitoring.example.com" });
        expect(readSettings().dockerHost).toBe("ssh://deploy@monitoring.example.com");
    });

    it("name the setting whose value is no JSON", () => {
        configure({ alerting: "{ wrong" });
        expect(readSettings).toThrow("Configuration 'vigie:alerting'");
    });

    it("have each secret that the spec refers to, marked as secret, and no other", async () => {
        configure({ secrets: { grafanaAdminPassword: "canary", unused: "other" } }, ["secrets"]);
        const secrets = readSecrets({ name: "shop" });
        expect(Object.keys(secrets)).toEqual(["grafanaAdminPassword"]);
        const password = pulumi.output(secrets.grafanaAdminPassword);
        expect(await settled(password)).toBe("canary");
        expect(await pulumi.isSecret(password)).toBe(true);
    });
});
