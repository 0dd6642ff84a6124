import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onPath } from "../../cli/toolchain/executable";
import type { Say } from "../../cli/toolchain/say";
import { installPackages } from "./debian";

const startSeconds = 60;
const pollMilliseconds = 500;
const loggedLines = 5;

/** Where dockerd looks for a containerd of the machine, and cAdvisor too. */
const containerdSocket = "/run/containerd/containerd.sock";

/** The search path with root's commands, which not every root has on it. */
function searchPath(): string {
    return [process.env.PATH ?? "", "/usr/local/bin", "/usr/bin", "/usr/sbin", "/sbin"].join(":");
}

/** Whether a Docker engine is installed, running or not. */
export function hasDockerEngine(): boolean {
    return onPath("dockerd", searchPath()) !== undefined;
}

/** Installs Debian's Docker engine if there is none, starts it for good and waits until it answers; logs go to `logs`. */
export async function startDockerEngine(
    say: Say,
    answers: () => Promise<boolean>,
    logs: string,
): Promise<void> {
    if (!hasDockerEngine()) {
        await installPackages(["docker.io"], say);
        if (await answers()) return;
    }
    await mkdir(logs, { recursive: true });
    const log = join(logs, "dockerd.log");
    say(`starting containerd and dockerd, log in ${log}`);
    if (!(await listens(containerdSocket))) {
        launch("containerd", join(logs, "containerd.log"));
        await until(() => listens(containerdSocket));
    }
    launch("dockerd", log);
    if (await until(answers)) return;
    const lines = (await readFile(log, "utf8")).trim().split("\n").slice(-loggedLines);
    throw new Error(`dockerd did not answer within ${startSeconds} s; its last lines:\n${lines.join("\n")}`);
}

/** Starts a service as a process of its own, which outlives this one. */
function launch(command: string, log: string): void {
    const output = openSync(log, "a");
    const options = { detached: true, env: { ...process.env, PATH: searchPath() } };
    spawn(command, [], { ...options, stdio: ["ignore", output, output] })
        .on("error", (error) => process.emitWarning(error))
        .unref();
}

async function until(condition: () => Promise<boolean>): Promise<boolean> {
    for (let waited = 0; waited < startSeconds * 1000; waited += pollMilliseconds) {
        if (await condition()) return true;
        await sleep(pollMilliseconds);
    }
    return false;
}

/** Whether a process answers on a socket; a file that a dead one left does not count. */
function listens(socket: string): Promise<boolean> {
    return new Promise((resolve) => {
        const connection = connect(socket);
        connection.on("connect", () => {
            connection.destroy();
            resolve(true);
        });
        connection.on("error", () => resolve(false));
    });
}
