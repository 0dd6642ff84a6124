import { flatConfiguration } from "../../../cli/workspace/configuration";

test("values reach the program as the engine hands them over: maps as JSON, defaults of the schema filled in", () => {
    const schema = {
        "vigie:name": { type: "string", default: "vigie" },
        "vigie:exporters": { type: "array", default: [{ kind: "node" }] },
        "vigie:protectData": { type: "boolean" },
    };
    expect(
        flatConfiguration(
            { "vigie:name": "dev", "vigie:grafana": { folder: "x" }, "aws:retries": 3 },
            schema,
        ),
    ).toEqual({
        "vigie:name": "dev",
        "vigie:exporters": '[{"kind":"node"}]',
        "vigie:grafana": '{"folder":"x"}',
        "aws:retries": "3",
    });
});

test("of a secret only its name is known", () => {
    const config = {
        "vigie:secrets": { smtp: { secure: "v1:a:b" }, plain: "open" },
        "vigie:token": { secure: "v1:c:d" },
    };
    expect(flatConfiguration(config, {})).toEqual({
        "vigie:secrets": '{"smtp":"[secret]","plain":"open"}',
        "vigie:token": "[secret]",
    });
});
