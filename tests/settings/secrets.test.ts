import * as pulumi from "@pulumi/pulumi";
import { readSecretPlaces, readSecrets, readSettings } from "../../settings";
import { settled } from "../support/mocks";

jest.mock("../../components/secrets/aws", () => {
    throw new Error("AWS is loaded");
});

function configure(values: Record<string, unknown>): void {
    pulumi.runtime.setAllConfig(
        Object.fromEntries(
            Object.entries(values).map(([key, value]) => [`vigie:${key}`, JSON.stringify(value)]),
        ),
        ["vigie:secrets"],
    );
}

const source = { kind: "ssmParameter", parameter: "/grafana" } as const;
const host = { kind: "aws", region: "eu-west-3" };

describe("the sources of secrets", () => {
    it("are read as they are written, with the region of a host in AWS", () => {
        configure({ secretSources: { grafanaAdminPassword: source }, host });
        expect(readSettings().secretSources).toEqual({ grafanaAdminPassword: source });
        expect(readSecretPlaces()).toEqual({
            sources: { grafanaAdminPassword: source },
            region: "eu-west-3",
        });
        configure({ host: { kind: "existing" } });
        expect(readSecretPlaces()).toEqual({ sources: {}, region: undefined });
    });

    it("alone load AWS: a stack without them does without it", async () => {
        configure({ secrets: { grafanaAdminPassword: "canary" } });
        const { grafanaAdminPassword } = await readSecrets({ spec: { name: "shop" } });
        expect(await settled(pulumi.output(grafanaAdminPassword))).toBe("canary");
        configure({});
        await expect(
            readSecrets({ spec: { name: "shop" }, secretSources: { grafanaAdminPassword: source } }),
        ).rejects.toThrow("AWS is loaded");
    });
});
