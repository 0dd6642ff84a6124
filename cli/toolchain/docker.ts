import { existsSync } from "node:fs";
import { hasDockerEngine, isDebian, isRoot, startDockerEngine } from "../../tools/offline";
import { cacheFolder } from "./cacheFolder";
import { decide } from "./engineDecision";
import { onPath } from "./executable";
import { reasonOf } from "./reason";
import { CommandFailed, mustRun, run } from "./run";
import type { Say } from "./say";

/** A running Docker engine. */
export interface DockerEngine {
    /** Its address, as DOCKER_HOST. */
    readonly host: string;
    readonly version: string;
    /** Whether this call started it. */
    readonly started: boolean;
}

const defaultHost = "unix:///var/run/docker.sock";
const answerSeconds = 20;

/** Finds the Docker engine of the docker command; starts one if allowed, with its logs in `logs`. */
export async function ensureDocker(say: Say, logs = cacheFolder()): Promise<DockerEngine> {
    const version = await serverVersion();
    if (version !== undefined) return { host: await address(), version, started: false };
    const decision = decide({
        dockerHost: process.env.DOCKER_HOST,
        startDocker: process.env.VIGIE_START_DOCKER,
        continuousIntegration: process.env.CI === "true",
        debian: isDebian(),
        root: isRoot(),
        systemd: existsSync("/run/systemd/system"),
        engineInstalled: hasDockerEngine(),
    });
    if (!decision.start)
        throw new Error(`no Docker engine answers (${await complaint()}): ${decision.advice}`);
    say("no Docker engine answers");
    await startDockerEngine(say, async () => (await serverVersion()) !== undefined, logs);
    return { host: defaultHost, version: (await serverVersion()) ?? "unknown", started: true };
}

async function serverVersion(): Promise<string | undefined> {
    const ran = await askVersion();
    return ran.code === 0 ? ran.stdout.trim() : undefined;
}

function askVersion(): ReturnType<typeof run> {
    return run("docker", ["version", "--format", "{{.Server.Version}}"], { timeoutSeconds: answerSeconds });
}

async function complaint(): Promise<string> {
    if (onPath("docker") === undefined) return "the docker command is not installed";
    return reasonOf(new CommandFailed("docker version", await askVersion()));
}

/** DOCKER_HOST takes precedence over the docker context, which other clients ignore. */
async function address(): Promise<string> {
    if (process.env.DOCKER_HOST) return process.env.DOCKER_HOST;
    const format = ["--format", "{{.Endpoints.docker.Host}}"];
    const inspected = await mustRun("docker", ["context", "inspect", ...format]).catch(() => "");
    return inspected.trim() || defaultHost;
}
