import { join } from "node:path";
import { onPath } from "../../cli/toolchain/executable";
import type { Say } from "../../cli/toolchain/say";
import { installPackages } from "./debian";
import { type GoRecipe, goBinaries } from "./goBuild";

/** How Docker Engine 29 is built, with the containerd of its release. */
export const dockerEngine29Recipe: GoRecipe = {
    title: "Docker Engine 29.8.1",
    module: "docker-engine",
    commands: {
        dockerd: "github.com/moby/moby/v2/cmd/dockerd",
        "docker-proxy": "github.com/moby/moby/v2/cmd/docker-proxy",
        containerd: "github.com/containerd/containerd/v2/cmd/containerd",
        "containerd-shim-runc-v2": "github.com/containerd/containerd/v2/cmd/containerd-shim-runc-v2",
    },
    version: { variable: "github.com/moby/moby/v2/dockerversion.Version", value: "29.8.1" },
    tags: ["exclude_graphdriver_btrfs", "netgo", "osusergo", "no_systemd", "no_cri"],
    coldSeconds: 300,
};

/** How runc is built: the engine gives each container a time namespace, which Debian's older runc refuses. */
export const runcRecipe: GoRecipe = {
    title: "runc 1.4.0",
    module: "runc",
    commands: { runc: "github.com/opencontainers/runc" },
    // It has its version in a file of its own.
    version: { variable: "main.gitCommit", value: "v1.4.0" },
    tags: ["seccomp"],
    cPackages: ["gcc", "libc6-dev", "libseccomp-dev", "pkg-config"],
    coldSeconds: 25,
};

/** Builds Docker Engine 29, and sees to `ip`, which sets up its network; returns the folders with its commands. */
export async function buildDockerEngine29(say: Say): Promise<readonly string[]> {
    if (onPath("ip") === undefined) await installPackages(["iproute2"], say);
    const folders = [await goBinaries(dockerEngine29Recipe, say), await goBinaries(runcRecipe, say)];
    return folders.map((folder) => join(folder, "bin"));
}
