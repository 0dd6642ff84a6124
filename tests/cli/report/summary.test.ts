import { ChangeCount } from "../../../cli/report/changes";
import { hideSecrets, outputsIn } from "../../../cli/report/outputs";
import { resourceName, typeInWords } from "../../../cli/report/resourceName";
import { addressLines, omissionLines, summaryLine } from "../../../cli/report/summary";
import { table } from "../../../lint/cli/output/table";
import { ends, step } from "./events";

const secret = {
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    ciphertext: "[secret]",
};

test("the summary is one line", () => {
    const count = new ChangeCount();
    for (const op of ["create", "create", "create-replacement", "same"]) {
        count.onEvent(ends(op, "x"));
    }
    expect(summaryLine(count, 4.23)).toBe("2 created, 1 replaced, 1 unchanged in 4.2 s");
});

test("the URLs are a table, followed by where the password is", () => {
    const urls = { prometheus: "http://127.0.0.1:9090", grafana: "http://127.0.0.1:3000" };
    expect(addressLines({ urls, other: 1 }, "dev")).toEqual([
        "",
        "  prometheus  http://127.0.0.1:9090",
        "  grafana     http://127.0.0.1:3000",
        "",
        "Grafana's user is admin; npm run password prints the password.",
    ]);
    expect(addressLines({ urls }, "prod").at(-1)).toContain("npm run password -- --stack prod prints");
});

test("without Grafana there is no password, without URLs no table", () => {
    expect(addressLines({ urls: { prometheus: "http://127.0.0.1:9090" } }, "dev").join("\n")).not.toContain(
        "password",
    );
    expect(addressLines({}, "dev")).toEqual([]);
    expect(addressLines({ urls: "[secret]" }, "dev")).toEqual([]);
});

test("a part that is omitted has one line, with what it lacks and the heart of the reason", () => {
    const image = {
        name: "grafana",
        what: "grafana/grafana:12.1.0",
        reason: "docker pull grafana/grafana:12.1.0: dial tcp: lookup registry.example: no such host; building it: no module",
    };
    const plugin = { name: "grafana", what: "the plugin grafana 2.40.0", reason: "refused" };
    expect(omissionLines([image, plugin])).toEqual([
        "Omitted: grafana, since grafana/grafana:12.1.0 and the plugin grafana 2.40.0 are unavailable (lookup registry.example: no such host). up --refresh retries.",
    ]);
    expect(omissionLines([plugin])).toEqual([
        "Omitted: grafana, since the plugin grafana 2.40.0 is unavailable (refused). up --refresh retries.",
    ]);
});

test("the stack's outputs come with its last event, secrets hidden", () => {
    const type = "pulumi:pulumi:Stack";
    const state = { ...step("same", "x").new!, outputs: { urls: { a: "b" }, list: [secret], token: secret } };
    expect(outputsIn(ends("same", "vigie-dev", { type, new: state }))).toEqual({
        urls: { a: "b" },
        list: ["[secret]"],
        token: "[secret]",
    });
    expect(outputsIn(ends("same", "c"))).toBeUndefined();
    expect(hideSecrets(null)).toBeNull();
});

test("a table's columns are as wide as their widest cell, without blanks at the end", () => {
    expect(
        table(
            [
                ["a", "bbb", ""],
                ["aaaa", "b"],
            ],
            "  ",
        ),
    ).toEqual(["  a     bbb", "  aaaa  b"]);
    expect(table([])).toEqual([]);
});

test("resources are called what the program calls them, and their types are words", () => {
    expect(resourceName("urn:pulumi:dev::vigie::a$b::name::with::colons")).toBe("name::with::colons");
    expect(typeInWords("docker:index/remoteImage:RemoteImage")).toBe("remote image");
    expect(typeInWords("docker:index/container:Container")).toBe("container");
});
