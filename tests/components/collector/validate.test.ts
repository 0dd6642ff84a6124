import { validateCollector } from "../../../components/collector/validate";
import type { CollectorSpec } from "../../../components/spec/logs";
import { collectFaults } from "../../support/faults";
import { specs } from "./specs";

const faults = (spec: unknown): string[] =>
    collectFaults("logs.collector", (c) => validateCollector(c, spec as CollectorSpec));

describe("a collector's spec", () => {
    it.each(Object.entries(specs))("is right with %s", (_, spec) => {
        expect(faults(spec)).toEqual([]);
    });

    it.each<[string, unknown, string]>([
        [
            "an unknown kind",
            { kind: "vector" },
            'logs.collector.kind must be one of alloy, promtail, got "vector"',
        ],
        ["an unknown option", { container: [] }, "logs.collector.container is not an option here"],
        [
            "a name with a slash",
            { containers: [{ name: "/a" }] },
            "logs.collector.containers[0].name must be a pattern",
        ],
        [
            "an expression for a name",
            { containers: [{ exclude: "a|b" }] },
            "logs.collector.containers[0].exclude must",
        ],
        [
            "a project with a star",
            { containers: [{ project: "a*" }] },
            "logs.collector.containers[0].project must",
        ],
        [
            "a service that is empty",
            { containers: [{ service: "" }] },
            "logs.collector.containers[0].service must",
        ],
        [
            "a separator in a label's value",
            { containers: [{ containerLabels: { a: "x;y" } }] },
            "logs.collector.containers[0].containerLabels.a must be text in one line",
        ],
        [
            "a label of the collector's",
            { containers: [{ labels: { vigie_source: "x" } }] },
            "logs.collector.containers[0].labels.vigie_source must be another label",
        ],
        [
            "a label that lines have",
            { files: [{ name: "a", path: "/a/b", labels: { host: "x" } }] },
            "logs.collector.files[0].labels.host must be",
        ],
        [
            "a format that is none",
            { journal: { format: "xml" } },
            "logs.collector.journal.format must be one of",
        ],
        [
            "an expression that RE2 refuses",
            { containers: [{ drop: [{ matching: "(?=a)" }] }] },
            "logs.collector.containers[0].drop[0].matching must be a regular expression that RE2 takes",
        ],
        [
            "files without a name",
            { files: [{ path: "/a/b" }] },
            "logs.collector.files[0].name must begin with a lower-case letter",
        ],
        [
            "files of one name",
            {
                files: [
                    { name: "a", path: "/a/b" },
                    { name: "a", path: "/a/c" },
                ],
            },
            'logs.collector.files[1].name must be unique, got "a"',
        ],
        [
            "a path that is not absolute",
            { files: [{ name: "a", path: "a/*.log" }] },
            "logs.collector.files[0].path must be an absolute path",
        ],
        [
            "a star in a folder",
            { files: [{ name: "a", path: "/a/*/b.log" }] },
            "logs.collector.files[0].path must be an absolute path",
        ],
        [
            "a path out of its folder",
            { files: [{ name: "a", path: "/a/../b" }] },
            "logs.collector.files[0].path must be an absolute path",
        ],
        [
            "a file that is in no folder",
            { files: [{ name: "a", path: "/a" }] },
            "logs.collector.files[0].path must be an absolute path",
        ],
        [
            "a unit without a type",
            { journal: { units: ["ssh"] } },
            "logs.collector.journal.units[0] must be the name of a unit",
        ],
        ["a journal that is text", { journal: "yes" }, "logs.collector.journal must be an object"],
        ["nothing to collect", { containers: [] }, "logs.collector.containers must have an entry"],
        ["a host that is empty", { host: "" }, "logs.collector.host must be text that is not empty"],
        [
            "an unknown way to the engine",
            { dockerSocket: "tcp" },
            "logs.collector.dockerSocket must be one of proxy, direct",
        ],
        [
            "a relative socket",
            { socketPath: "docker.sock" },
            "logs.collector.socketPath must be an absolute path",
        ],
        [
            "no memory",
            { memoryMegabytes: 0 },
            "logs.collector.memoryMegabytes must be a whole number above 0, got 0",
        ],
        [
            "no time to try again",
            { retryHours: 0 },
            "logs.collector.retryHours must be a number above 0, got 0",
        ],
        [
            "an unknown kind of secret",
            { redact: { kinds: { pin: true } } },
            "logs.collector.redact.kinds.pin is not an option",
        ],
    ])("is wrong with %s", (_, spec, fault) => {
        expect(faults(spec)).toEqual([expect.stringContaining(fault)]);
    });

    it("has all faults reported together", () => {
        expect(faults({ kind: "x", files: [{ name: "A", path: "x" }], retryHours: -1 })).toHaveLength(4);
    });
});
