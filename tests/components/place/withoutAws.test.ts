import { preparePlace } from "../../../components/place";
import type { DeploymentSpec } from "../../../components/stack/deploymentSpec";
import { registeredBy } from "../../support/mocks";

jest.mock("../../../components/place/awsHost", () => {
    throw new Error("AWS is loaded");
});

const args = { secrets: {}, folder: "/project", protectData: false };
const prepare = (deployment: Omit<DeploymentSpec, "spec">) =>
    registeredBy(() => preparePlace({ spec: { name: "shop" }, ...deployment }, args));

test("nothing of AWS is loaded for a stack that has nothing there", async () => {
    await prepare({});
    await prepare({ dockerHost: "tcp://10.0.0.5:2375" });
    const aws = { kind: "aws" as const, privateKey: { secret: "a" }, hostKey: { secret: "b" }, sshFrom: [] };
    await expect(prepare({ host: aws })).rejects.toThrow("AWS is loaded");
});
