import { images } from "../../../components/images";
import { knownCommands } from "../../../flags";
import { catalogue } from "../../../metrics";
import { promisedVersion } from "../../../tools/offline/labels";
import { describeToCapture } from "../../../tools/bump/report";
import { toCapture } from "../../../tools/bump/toCapture";
import { isNewer } from "../../../tools/bump/version";

it("lists exactly the metrics and flags of an image whose version alone was changed", () => {
    const changed = { ...images, redis: "oliver006/redis_exporter:v99.0.1-alpine" };
    const [before, after] = [images, changed].map((each) =>
        toCapture(catalogue, knownCommands(), each as typeof images),
    );
    const added = after!.filter(({ file }) => !before!.some((each) => each.file === file));
    const has = promisedVersion(images.redis);
    expect(describeToCapture(added)).toBe(
        ["metrics/redis.json", "flags/redis_exporter.json"]
            .map((file) => `${file} is of ${has}, deployed is 99.0.1: capture it anew`)
            .join("\n"),
    );
});

it.each([
    ["1.10.0", "1.9.9", true],
    ["2.0.0", "1.9.9", true],
    ["1.2.3", "1.2.3", false],
    ["1.2.2", "1.2.3", false],
])("%s is newer than %s: %p", (version, than, newer) => expect(isNewer(version, than)).toBe(newer));
