import { holdsNote, offlineLabels, promisedVersion } from "../../../tools/offline/labels";

describe("the labels of an image that was built here", () => {
    it.each([
        ["prom/prometheus:v3.15.0", "3.15.0"],
        ["grafana/grafana:12.1.0", "12.1.0"],
        ["oliver006/redis_exporter:v1.67.0-alpine", "1.67.0"],
        ["registry.example.org:5000/a/b:v1.2.3@sha256:0123", "1.2.3"],
    ])("compare with the version that %s promises", (reference, version) => {
        expect(promisedVersion(reference)).toBe(version);
    });

    it("have no note when the image is what its tag says", () => {
        const note = holdsNote("a/b:v1.2.3", "1.2.3", "its Go module", undefined);
        expect(note).toBeUndefined();
        expect(offlineLabels("1.2.3", "abc", note)).toEqual([
            'LABEL vigie.offline="true"',
            'LABEL vigie.offline.version="1.2.3"',
            'LABEL vigie.offline.recipe="abc"',
        ]);
    });

    it("tell the true version and its origin", () => {
        expect(holdsNote("a/b:v1.67.0", "1.45.0", "Debian", undefined)).toBe(
            "version 1.45.0 from Debian, not 1.67.0",
        );
    });

    it("tell what is lacking, quoted for the engine", () => {
        const note = holdsNote("a/b:v1.0.0", "1.0.0", "its Go module", 'the "web" interface');
        expect(note).toBe('without the "web" interface');
        expect(offlineLabels("1.0.0", "abc", note)[3]).toBe(
            'LABEL vigie.offline.note="without the \\"web\\" interface"',
        );
    });
});
