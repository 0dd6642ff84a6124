import type { Obstacle } from "./judgeSsh";
import type { SshAccess } from "./target";

/** What a host says of itself. */
export interface HostState {
    /** Version of the Docker engine; undefined where it did not answer. */
    dockerVersion?: string;
    /** Why the Docker engine did not answer. */
    dockerFault?: string;
    /** Whether the `docker` command is there. */
    hasDocker: boolean;
    /** Stage of cloud-init: `running`, `done`, `error`; undefined on a host without it. */
    cloudInit?: string;
}

/**
 * A shell command that prints what `parseProbe` reads. `docker system dial-stdio` is the way that the provider takes: it
 * must be there, and the user must be allowed to use the engine's socket.
 */
export const probeCommand = [
    "if command -v docker >/dev/null 2>&1; then echo docker=yes",
    "if said=$(docker system dial-stdio </dev/null 2>&1 >/dev/null) && said=$(docker version --format '{{.Server.Version}}' 2>&1)",
    `then echo "version=$said"; else echo "fault=$(echo $said)"; fi; fi`,
    `if command -v cloud-init >/dev/null 2>&1; then echo "cloud-init=$(cloud-init status 2>/dev/null | sed -n 's/^status: *//p')"; fi`,
].join("; ");

/** What the command printed; a login may print a greeting around it. */
export function parseProbe(stdout: string): HostState {
    const value = (name: string): string | undefined =>
        new RegExp(`^${name}=(.+)$`, "m").exec(stdout)?.[1]?.trim();
    const [dockerVersion, dockerFault, cloudInit] = ["version", "fault", "cloud-init"].map(value);
    return {
        hasDocker: value("docker") === "yes",
        ...(dockerVersion !== undefined && { dockerVersion }),
        ...(dockerFault !== undefined && { dockerFault }),
        ...(cloudInit !== undefined && { cloudInit }),
    };
}

/** Why a host that lets in cannot be used yet; `strict` where its cloud-init is the program's own, and must not fail. */
export function judgeHost({ target }: SshAccess, state: HostState, strict: boolean): Obstacle | undefined {
    const { cloudInit, dockerVersion, dockerFault } = state;
    const host = target.address;
    if (strict && cloudInit?.startsWith("error") === true) {
        return {
            what: `cloud-init on ${host}`,
            seen: "it ended with an error",
            advice: `What it did is in /var/log/cloud-init-output.log on the host. A new instance begins again.`,
        };
    }
    if (cloudInit !== undefined && (strict ? beforeItsEnd : /^running/).test(cloudInit)) {
        return { what: `cloud-init on ${host}`, seen: `its status is "${cloudInit}"` };
    }
    if (dockerVersion !== undefined) {
        return undefined;
    }
    return state.hasDocker
        ? engineObstacle(target.user, host, dockerFault ?? "it gave no version")
        : withoutDocker(host);
}

/**
 * Stages in which the cloud-init of a new machine may still install something. A host that had it installed later says
 * "not run" until its next boot.
 */
const beforeItsEnd = /^(running|not started|not run)/;

function engineObstacle(user: string, host: string, fault: string): Obstacle {
    const what = `the Docker engine on ${host}`;
    if (/permission denied/i.test(fault)) {
        return {
            what,
            seen: `${user} may not use its socket`,
            advice: `Run on the host: sudo usermod --append --groups docker ${user}`,
        };
    }
    if (/dial-stdio|is not a docker command/.test(fault)) {
        return { what, seen: fault, advice: "Install Docker 18.09 or later on the host." };
    }
    return { what, seen: fault };
}

function withoutDocker(host: string): Obstacle {
    return {
        what: `the Docker engine on ${host}`,
        seen: "there is no docker command, and nothing that is known installs one",
        advice: "Install Docker on the host: https://docs.docker.com/engine/install/",
    };
}
