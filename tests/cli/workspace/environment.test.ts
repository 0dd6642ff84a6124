import { backendUrl, engineEnvironment, localStateFolder } from "../../../cli/workspace/environment";
import { projectPaths } from "../../../cli/workspace/paths";

const paths = projectPaths("/home/someone/my project", "dev");

test("state and passphrase are the checkout's own where the environment says nothing", () => {
    expect(engineEnvironment({}, paths)).toEqual({
        PULUMI_BACKEND_URL: "file:///home/someone/my%20project/.vigie/state",
        PULUMI_CONFIG_PASSPHRASE_FILE: "/home/someone/my project/.vigie/passphrase",
        PULUMI_IGNORE_AMBIENT_PLUGINS: "true",
        PULUMI_SKIP_UPDATE_CHECK: "true",
        PULUMI_SUPPRESS_NEO_LINK: "true",
    });
});

test("a backend and a passphrase of the environment win, an empty passphrase too", () => {
    const own = engineEnvironment({ PULUMI_BACKEND_URL: "s3://bucket", PULUMI_CONFIG_PASSPHRASE: "" }, paths);
    expect(own.PULUMI_BACKEND_URL).toBe("s3://bucket");
    expect(own).not.toHaveProperty("PULUMI_CONFIG_PASSPHRASE_FILE");
    expect(engineEnvironment({ PULUMI_CONFIG_PASSPHRASE_FILE: "/x" }, paths)).not.toHaveProperty(
        "PULUMI_CONFIG_PASSPHRASE_FILE",
    );
});

test("only a file backend has a folder on this machine", () => {
    expect(localStateFolder(backendUrl({}, paths))).toBe("/home/someone/my project/.vigie/state");
    expect(localStateFolder("file://~/states")).toMatch(/^\/.+\/states$/);
    expect(localStateFolder("https://api.pulumi.com")).toBeUndefined();
    expect(localStateFolder("s3://bucket")).toBeUndefined();
});
