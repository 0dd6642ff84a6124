import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { images } from "../../../../components/images";
import { DockerEngine } from "../../../../cli/docker/engine";
import { ensureDocker } from "../../../../cli/toolchain";
import { cacheFolder } from "../../../../cli/toolchain/cacheFolder";
import { mustRun } from "../../../../cli/toolchain/run";
import { eventually } from "../eventually";
import { isRunning } from "../processes";
import { printTiming, secondsSince } from "../timing";

const pidFile = "/run/docker.pid";

/**
 * Starts the engine that is first on the path in the namespaces of this process, and runs Jest there.
 *
 * @param data an empty folder for what the engine keeps.
 * @param machineEngine address of the engine that has the images.
 * @param args for Jest.
 */
async function main([data = "", machineEngine = "", ...args]: readonly string[]): Promise<number> {
    const socket = await makeRoom(data, machineEngine.replace("unix://", ""));
    const { version } = await ensureDocker(say, join(data, ".."));
    const started = performance.now();
    await copyImages(`unix://${socket}`);
    printTiming(`the project's images copied to Docker ${version}`, secondsSince(started));
    const jest = join(__dirname, "../../../../node_modules/jest/bin/jest.js");
    const code = await ended(
        spawn(process.execPath, [jest, "--selectProjects", "e2e", "--runInBand", ...args], {
            stdio: "inherit",
        }),
    );
    await stopEngine();
    return code;
}

/** Puts empty folders where the engine keeps data and sockets; returns where the machine's own socket is now. */
async function makeRoom(data: string, machineSocket: string): Promise<string> {
    const socket = join(data, "machine.sock");
    writeFileSync(socket, "");
    await mustRun("mount", ["--bind", machineSocket, socket]);
    await mustRun("mount", ["-t", "tmpfs", "tmpfs", "/run"]);
    for (const name of ["docker", "containerd"]) {
        mkdirSync(join(data, name));
        mkdirSync(`/var/lib/${name}`, { recursive: true });
        await mustRun("mount", ["--bind", join(data, name), `/var/lib/${name}`]);
    }
    await mustRun("ip", ["link", "set", "lo", "up"]);
    // Nothing can be fetched in here, and the locks of those who build outside belong to processes that are not seen.
    const built = join(cacheFolder(), "offline");
    await mustRun("mount", ["--bind", built, built]);
    await mustRun("mount", ["-o", "remount,bind,ro", built]);
    return socket;
}

/** Copies the images of the project that the machine's engine has. */
async function copyImages(machineEngine: string): Promise<void> {
    const there = (await DockerEngine.at(machineEngine)?.imageTags()) ?? new Set();
    const wanted = Object.values(images).filter((image) => there.has(image));
    const save = spawn("docker", ["--host", machineEngine, "save", ...wanted], {
        stdio: ["ignore", "pipe", "inherit"],
    });
    const load = spawn("docker", ["load", "--quiet"], { stdio: ["pipe", "ignore", "inherit"] });
    save.stdout.pipe(load.stdin);
    const codes = await Promise.all([ended(save), ended(load)]);
    if (codes.some((code) => code !== 0)) {
        throw new Error("the images could not be copied to Docker 29");
    }
}

/** Lets the engine end its containers, whose control groups are the machine's. */
async function stopEngine(): Promise<void> {
    if (existsSync(pidFile)) {
        const pid = Number(readFileSync(pidFile, "utf8"));
        process.kill(pid, "SIGTERM");
        await eventually("Docker 29 has ended", () => !isRunning(pid));
    }
}

function ended(child: ReturnType<typeof spawn>): Promise<number> {
    return new Promise((resolve, reject) => {
        child.on("error", reject);
        child.on("close", (code) => resolve(code ?? 1));
    });
}

function say(line: string): void {
    process.stderr.write(`${line}\n`);
}

main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: unknown) => {
        say(error instanceof Error ? error.message : String(error));
        process.exit(1);
    },
);
