import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeDiskSpace } from "../../../cli/preflight/diskSpace";
import { refuseToDrop, repositoryOf } from "../../../cli/preflight/missingParts";
import { Omissions } from "../../../cli/preflight/omissions";

const needs = {
    ports: [],
    images: [
        { name: "grafana", image: "grafana/grafana:12.1.0" },
        { name: "kafka", image: "danielqsj/kafka-exporter:v1.9.0" },
    ],
    plugins: [{ part: "grafana", name: "grafana", version: "2.40.0" }],
};
const lacksImage = { name: "grafana", what: "grafana/grafana:12.1.0", reason: "no such host" };

function stateWith(type: string, inputs: Record<string, unknown>): Parameters<typeof refuseToDrop>[2] {
    return { resources: [{ urn: "urn:pulumi:dev::vigie::t::g", type, id: "1", inputs }], pending: [] };
}

test("a part that was never there may be left out", () => {
    expect(() => refuseToDrop([lacksImage], needs, { resources: [], pending: [] })).not.toThrow();
    const other = stateWith("docker:index/container:Container", { image: "danielqsj/kafka-exporter:v1.9.0" });
    expect(() => refuseToDrop([lacksImage], needs, other)).not.toThrow();
});

test("a part that runs, with an older image too, is not deleted for want of its image", () => {
    const state = stateWith("docker:index/container:Container", { image: "grafana/grafana:11.0.0" });
    expect(() => refuseToDrop([lacksImage], needs, state)).toThrow(
        "grafana/grafana:12.1.0 (grafana) is unavailable: no such host\nThe part is deployed",
    );
});

test("a part whose resources are in the state is not deleted for want of its plugin", () => {
    const lacksPlugin = { name: "grafana", what: "the plugin grafana 2.40.0", reason: "403" };
    expect(() => refuseToDrop([lacksPlugin], needs, stateWith("grafana:oss/folder:Folder", {}))).toThrow(
        /the plugin grafana/,
    );
});

test("an image's repository is its name without tag and digest", () => {
    expect(repositoryOf("prom/prometheus:v3.15.0")).toBe("prom/prometheus");
    expect(repositoryOf("localhost:5000/prom/prometheus")).toBe("localhost:5000/prom/prometheus");
    expect(repositoryOf("localhost:5000/a:1@sha256:abc")).toBe("localhost:5000/a");
});

test("what could not be had is not asked for again within the hour", () => {
    const omissions = new Omissions(mkdtempSync(join(tmpdir(), "vigie-")));
    expect(omissions.recent()).toEqual([]);
    omissions.keep([lacksImage], 0);
    expect(omissions.recent(3_599_999)).toEqual([lacksImage]);
    expect(omissions.recent(3_600_000)).toEqual([]);
    omissions.keep([]);
    expect(omissions.recent(0)).toEqual([]);
});

test("the warning tells how much room is left", () => {
    expect(describeDiskSpace("/var/lib/docker", 322_122_547)).toBe(
        "Only 0.3 GiB are free in /var/lib/docker: servers cannot write when it is full. docker system df shows the usage.",
    );
});
