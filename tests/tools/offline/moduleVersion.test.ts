import { images } from "../../../components/images";
import { versionOf } from "../../../tools/offline/goBuild";
import { promisedVersion } from "../../../tools/offline/labels";
import { moduleNumber, pinnedNumber } from "../../../tools/offline/moduleVersion";
import { recipes } from "../../../tools/offline/recipes";
import { isNewer } from "../../../tools/bump/version";

it("is the one that go.mod pins, in the module's own numbers", () => {
    const { prometheus } = recipes;
    if ("unavailable" in prometheus || !("go" in prometheus.source))
        throw new Error("Prometheus is a Go module");
    const release = versionOf(prometheus.source.go);
    expect(release).toMatch(/^3\.\d+\.\d+$/);
    const number = pinnedNumber("prometheus", "github.com/prometheus/prometheus");
    expect(moduleNumber(release, { module: "", numbering: "prometheus" })).toBe(number);
    expect(moduleNumber("3.5.1", { module: "", numbering: "prometheus" })).toBe("v0.305.1");
    expect(moduleNumber("1.2.3", { module: "" })).toBe("v1.2.3");
});

it("is never later than the image's", () => {
    const ahead = Object.entries(recipes).filter(([name, recipe]) => {
        if ("unavailable" in recipe || !("go" in recipe.source) || "value" in recipe.source.go.version)
            return false;
        return isNewer(versionOf(recipe.source.go), promisedVersion(images[name as keyof typeof images]));
    });
    expect(ahead).toEqual([]);
});

it("is unknown of a module that go.mod does not name", () => {
    expect(() => pinnedNumber("prometheus", "example.org/other")).toThrow(
        "modules/prometheus/go.mod does not pin example.org/other",
    );
});
