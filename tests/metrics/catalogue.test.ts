import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exporterKinds } from "../../components/exporters/kinds";
import { images } from "../../components/images";
import { catalogue, metricsOf } from "../../metrics";
import { otherVersions } from "../../tools/bump/otherVersions";
import { toCapture } from "../../tools/bump/toCapture";
import { isNewer } from "../../tools/bump/version";
import { renderSource } from "../../tools/catalogue/renderSource";
import { promisedVersion } from "../../tools/offline/labels";

const folder = join(__dirname, "../../metrics");
const metrics = catalogue.flatMap((source) =>
    Object.entries(source.metrics).map(([name, metric]) => ({ source: source.name, name, ...metric })),
);

/** Servers that expose none. */
const withoutMetrics: readonly string[] = ["busybox", "haproxy"];

describe("the metrics catalogue", () => {
    it("has every file of its folder, sorted by name", () => {
        const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
        expect(catalogue.map(({ name }) => `${name}.json`)).toEqual(files.sort());
    });

    it.each(catalogue.map((source) => [source.name, source] as const))(
        "has %s as its capture tool writes it",
        (name, source) => {
            expect(readFileSync(join(folder, `${name}.json`), "utf8")).toBe(renderSource(source));
        },
    );

    it.each(exporterKinds)("knows what the exporter %s exposes", (kind) => {
        expect(Object.keys(metricsOf(kind)).length).toBeGreaterThan(10);
    });

    it("knows nothing of what it does not have", () => {
        expect(metricsOf("nothing")).toEqual({});
    });

    it.each(Object.entries(images).filter(([name]) => !withoutMetrics.includes(name)))(
        "is of the version of %s that is deployed, or listed as to be captured anew",
        (name, image) => {
            const source = catalogue.find((each) => each.name === name);
            const listed = toCapture(catalogue, []).find(({ file }) => file === `metrics/${name}.json`);
            expect(listed?.deployed ?? source?.version).toBe(promisedVersion(image));
        },
    );

    it("is of a version before the one that is deployed, where it is of another", () => {
        const newer = toCapture(catalogue, []).filter(({ has, deployed }) => !isNewer(deployed, has));
        expect(newer).toEqual([]);
    });

    it("gives a reason only where the deployed version cannot be captured", () => {
        const listed = toCapture(catalogue, []).filter(({ reason }) => reason !== undefined);
        expect(listed.map(({ image }) => image)).toEqual(Object.keys(otherVersions.metrics));
    });

    it("has a type from the set for every metric, and each label once, sorted", () => {
        const types = new Set(["counter", "gauge", "histogram", "summary", "unknown"]);
        const wrong = metrics.filter(
            ({ type, labels }) => !types.has(type) || labels.join() !== [...new Set(labels)].sort().join(),
        );
        expect(wrong).toEqual([]);
    });

    it("has no label that a scrape adds, or that a histogram or a summary has of itself", () => {
        const own: Readonly<Record<string, string>> = { histogram: "le", summary: "quantile" };
        const wrong = metrics.filter(
            ({ type, labels }) =>
                labels.includes("job") || labels.includes("instance") || labels.includes(own[type] ?? "-"),
        );
        expect(wrong).toEqual([]);
    });

    it("has names that are metric names, and none that is a part of a histogram beside it", () => {
        const wrong = metrics.filter(({ source, name }) => {
            const base = metricsOf(source)[name.replace(/_(bucket|sum|count)$/, "")];
            return (
                !/^[a-zA-Z_:][\w:]*$/.test(name) ||
                (base !== undefined &&
                    /^(histogram|summary)$/.test(base.type) &&
                    /_(bucket|sum|count)$/.test(name))
            );
        });
        expect(wrong.map(({ name }) => name)).toEqual([]);
    });

    it("says of every metric that is not always there what it needs", () => {
        const unexplained = metrics.filter(
            ({ when, origin }) => origin === "documentation" && when === undefined,
        );
        expect(unexplained).toEqual([]);
    });

    it("was captured from what the tests run, but for what a scrape adds", () => {
        const written = catalogue.filter(({ origin }) => origin === "documentation").map(({ name }) => name);
        expect(written).toEqual(["scrape"]);
    });
});
