import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Recorder } from "./recorder";

const folder = mkdtempSync(join(tmpdir(), "recorder-"));
afterAll(() => {
    rmSync(folder, { recursive: true });
});

const urnOf = (type: string, name: string) =>
    `urn:pulumi:dev::vigie::vigie:index:Some$grafana:${type}::${name}`;
const dashboard = urnOf("oss/dashboard:Dashboard", "kafka");
const source = urnOf("oss/dataSource:DataSource", "loki");
const secret = (value: unknown) => ({
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    value,
});

describe("the stand-in for the Grafana provider", () => {
    const recorder = new Recorder("2.40.0", undefined);

    it("answers as Grafana would, so that what was created shows no difference", async () => {
        const inputs = { configJson: '{"uid":"kafka"}', folder: "viz", overwrite: true };
        const { id, outs } = await recorder.create(dashboard, inputs);
        expect(id).toBe("1:kafka");
        expect(outs).toEqual({
            ...inputs,
            orgId: "1",
            uid: "kafka",
            dashboardId: 1,
            version: 1,
            url: "http://grafana.test/d/kafka",
        });
        expect(await recorder.diff(id, dashboard, outs as Record<string, unknown>, inputs)).toEqual({
            changes: false,
            replaces: [],
        });
    });

    it("tells a change, one that is left out too, and one in a secret", async () => {
        const olds = { uid: "loki", url: "http://loki:3100", secureJsonDataEncoded: secret("a") };
        const diff = (news: object) => recorder.diff("1:loki", source, olds, { ...news });
        expect(await diff({ ...olds, url: "http://loki:3200" })).toEqual({ changes: true, replaces: [] });
        expect(await diff({ uid: "loki", url: "http://loki:3100" })).toEqual({ changes: true, replaces: [] });
        expect(await diff({ ...olds, secureJsonDataEncoded: secret("b") })).toEqual({
            changes: true,
            replaces: [],
        });
    });

    it("replaces what Grafana cannot change", async () => {
        expect(await recorder.diff("1:a", source, { uid: "a" }, { uid: "b" })).toEqual({
            changes: true,
            replaces: ["uid"],
        });
        const [olds, news] = [{ configJson: '{"uid":"a"}' }, { configJson: '{"uid":"b"}' }];
        expect(await recorder.diff("1:a", dashboard, olds, news)).toEqual({
            changes: true,
            replaces: ["configJson"],
        });
    });

    it("refuses an argument that the provider does not have", async () => {
        const { failures } = await recorder.check(source, {}, { uid: "a", readOnly: true });
        expect(failures).toEqual([{ property: "readOnly", reason: "is not an argument of DataSource" }]);
    });

    it("refuses a type that it does not know", () => {
        expect(() => recorder.check(urnOf("oss/team:Team", "ops"), {}, {})).toThrow("does not know the type");
    });

    it("writes down what was asked, a line each, with secrets in clear", async () => {
        const file = join(folder, "record");
        const recording = new Recorder("2.40.0", file);
        await recording.create(source, { uid: "loki", secureJsonDataEncoded: secret("a") });
        await recording.delete("1:loki", source);
        const lines = readFileSync(file, "utf8").trim().split("\n");
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
            {
                operation: "create",
                type: "DataSource",
                name: "loki",
                inputs: { uid: "loki", secureJsonDataEncoded: "a" },
            },
            { operation: "delete", type: "DataSource", name: "loki" },
        ]);
    });
});
