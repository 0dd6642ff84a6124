import { join } from "node:path";
import { ensureCompose } from "../../../cli/toolchain/compose";
import { ensureDocker } from "../../../cli/toolchain/docker";
import { ensurePulumi } from "../../../cli/toolchain/pulumi";
import { composeRecipe } from "../../../tools/offline/compose";
import { pulumiRecipe } from "../../../tools/offline/pulumi";
import { keptAt } from "../../tools/offline/keptEntry";
import { stubCommands, temporaryFolder, withEnvironment } from "./stubCommand";

const silent = (): void => undefined;

describe("what the project needs", () => {
    let commands = stubCommands();
    let environment: Record<string, string | undefined> = {};
    beforeEach(() => {
        commands = stubCommands();
        environment = { PATH: `${commands.folder}:/usr/bin:/bin`, VIGIE_CACHE: temporaryFolder() };
        environment.DOCKER_HOST = undefined;
    });
    withEnvironment(() => environment);

    it("takes the pulumi on PATH", async () => {
        const pulumi = commands.add("pulumi", "echo v3.259.0");
        await expect(ensurePulumi(silent)).resolves.toBe(pulumi);
        expect(commands.calls()).toEqual(["pulumi version"]);
    });

    it("takes the pulumi that was built before where the one on PATH is too old, and says why", async () => {
        commands.add("pulumi", "echo v2.0.0");
        const said: string[] = [];
        const folder = keptAt(pulumiRecipe, { "bin/pulumi": "" });
        await expect(ensurePulumi((line) => said.push(line))).resolves.toBe(join(folder, "bin/pulumi"));
        expect(said).toHaveLength(1);
        expect(said[0]).toMatch(/^pulumi on PATH: Minimum version requirement failed/);
    });

    it("finds the engine of the docker command's context", async () => {
        commands.add(
            "docker",
            'case "$1" in version) echo 29.1.0 ;; context) echo unix:///somewhere/docker.sock ;; esac',
        );
        await expect(ensureDocker(silent)).resolves.toEqual({
            host: "unix:///somewhere/docker.sock",
            version: "29.1.0",
            started: false,
        });
    });

    it("lets DOCKER_HOST win over the context", async () => {
        process.env.DOCKER_HOST = "tcp://box:2375";
        commands.add("docker", "echo 29.1.0");
        await expect(ensureDocker(silent)).resolves.toMatchObject({ host: "tcp://box:2375" });
    });

    it("tells what is wrong and what to do when no engine answers and none may be started", async () => {
        process.env.VIGIE_START_DOCKER = "0";
        commands.add("docker", "echo 'Cannot connect to the Docker daemon: connection refused' >&2; exit 1");
        await expect(ensureDocker(silent)).rejects.toThrow(
            "no Docker engine answers (Cannot connect to the Docker daemon: connection refused): " +
                "start it, or unset VIGIE_START_DOCKER to let it be started",
        );
    });

    it("takes docker's own compose", async () => {
        commands.add("docker", "exit 0");
        await expect(ensureCompose(silent)).resolves.toEqual(["docker", "compose"]);
    });

    it("takes the compose that was built before where docker has none", async () => {
        commands.add("docker", "exit 1");
        const folder = keptAt(composeRecipe, { "bin/docker-compose": "" });
        await expect(ensureCompose(silent)).resolves.toEqual([join(folder, "bin/docker-compose")]);
    });
});
