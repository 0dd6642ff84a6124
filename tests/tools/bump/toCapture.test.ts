import { images } from "../../../components/images";
import { knownCommands } from "../../../flags";
import { catalogue } from "../../../metrics";
import { describeToCapture } from "../../../tools/bump/report";
import { toCapture } from "../../../tools/bump/toCapture";
import { isNewer } from "../../../tools/bump/version";

it("lists exactly the metrics and flags of an image whose version alone was changed", () => {
    const changed = { ...images, redis: "oliver006/redis_exporter:v99.0.1-alpine" };
    const listed = toCapture(catalogue, knownCommands(), changed).filter(({ image }) => image === "redis");
    expect(listed.map(({ file, deployed }) => [file, deployed])).toEqual([
        ["metrics/redis.json", "99.0.1"],
        ["flags/redis_exporter.json", "99.0.1"],
    ]);
    expect(describeToCapture(listed.slice(0, 1))).toMatch(
        /^metrics\/redis\.json is of version [\d.]+, deployed is 99\.0\.1: capture it again$/,
    );
});

it.each([
    ["1.10.0", "1.9.9", true],
    ["2.0.0", "1.9.9", true],
    ["1.2.3", "1.2.3", false],
    ["1.2.2", "1.2.3", false],
])("%s is newer than %s: %p", (version, than, newer) => expect(isNewer(version, than)).toBe(newer));
