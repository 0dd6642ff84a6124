import * as pulumi from "@pulumi/pulumi";
import { silenceDebugLog, tellDebug } from "../../../cli/workspace/debugLog";

test("the SDK tells nothing for debugging any more, and the original way is still there", async () => {
    const original = pulumi.log.debug;
    expect(tellDebug).toBe(original);
    silenceDebugLog();
    expect(pulumi.log.debug).not.toBe(original);
    await expect(pulumi.log.debug("x")).resolves.toBeUndefined();
});
