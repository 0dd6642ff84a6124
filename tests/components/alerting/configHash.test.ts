import { createHash } from "node:crypto";
import { asInMetrics, configHashLine } from "../../../components/alerting/configHash";

describe("the hash of a configuration", () => {
    it("is the one that Alertmanager v0.29.0 shows for the same bytes", () => {
        expect(configHashLine("route:\n  receiver: é\nreceivers:\n  - name: é\n")).toBe(
            "alertmanager_config_hash 1.8419436256838e+14",
        );
    });

    it("has the lowest byte first", () => {
        const [lowest = 0] = createHash("md5").update("x").digest();
        expect(Number(configHashLine("x").split(" ")[1]) % 256).toBe(lowest);
    });

    it.each<[number, string]>([
        [0, "0"],
        [999_999, "999999"],
        [1_000_000, "1e+06"],
        [1_234_567, "1.234567e+06"],
        [4_294_967_296, "4.294967296e+09"],
        [10_000_000_000, "1e+10"],
        [181_721_975_713_104, "1.81721975713104e+14"],
        [281_474_976_710_655, "2.81474976710655e+14"],
    ])("%d is printed as Go prints it", (value, text) => {
        expect(asInMetrics(value)).toBe(text);
    });
});
