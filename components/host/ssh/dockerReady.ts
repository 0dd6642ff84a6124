import { judgeSsh, type Obstacle } from "./judgeSsh";
import { type HostState, judgeHost, parseProbe, probeCommand } from "./probe";
import { runSsh } from "./runSsh";
import type { SshAccess } from "./target";

export interface DockerReadyOptions {
    /** How long the host may take; 300 by default. */
    timeoutSeconds?: number;
    /** Whether a failure of the host's cloud-init counts, as on one that the program made; false by default. */
    ownCloudInit?: boolean;
    /** Called with the current obstacle each time it changes; none by default. */
    say?: (line: string) => void;
    /** Time between two attempts; 2 by default. */
    pauseSeconds?: number;
}

/** A host cannot be used: the message says what was waited for, what was seen last, and what to do. */
export class HostNotReady extends Error {
    public constructor(
        public readonly obstacle: Obstacle,
        lines: readonly string[],
    ) {
        super(lines.join(" "));
        this.name = "HostNotReady";
    }
}

/**
 * Waits until a host accepts SSH and shows one of the expected host keys, its cloud-init has ended if it has one, and its
 * Docker engine answers the user. Then opens the connection that the Docker provider's requests share.
 *
 * A problem that cannot resolve on its own fails at once: another host key, a rejected key, a user who may not use
 * Docker.
 *
 * @returns what the host says of itself.
 * @throws HostNotReady.
 */
export async function dockerReady(access: SshAccess, options: DockerReadyOptions = {}): Promise<HostState> {
    const { timeoutSeconds = 300, ownCloudInit = false, say = () => undefined, pauseSeconds = 2 } = options;
    const deadline = Date.now() + timeoutSeconds * 1000;
    let told: string | undefined;
    for (;;) {
        const outcome = await lookAt(access, ownCloudInit);
        if ("state" in outcome) {
            await shareConnection(access);
            return outcome.state;
        }
        const { obstacle } = outcome;
        if (obstacle.advice !== undefined) {
            throw new HostNotReady(obstacle, [`${obstacle.what}: ${obstacle.seen}.`, obstacle.advice]);
        }
        if (Date.now() + pauseSeconds * 1000 > deadline) {
            throw new HostNotReady(obstacle, tooLate(obstacle, timeoutSeconds));
        }
        const line = `Waiting for ${obstacle.what}: ${obstacle.seen}`;
        if (line !== told) {
            say(line);
            told = line;
        }
        await new Promise((resolve) => setTimeout(resolve, pauseSeconds * 1000));
    }
}

/** Longer than `ssh` waits for a connection, so that its own words are heard first. */
const lookTimeoutSeconds = 15;

/** Looks at a host once, without waiting. */
export async function lookAt(
    access: SshAccess,
    ownCloudInit = false,
): Promise<{ state: HostState } | { obstacle: Obstacle }> {
    // A login of its own: groups that cloud-init gives the user count from the next login on.
    const ran = await runSsh(access, probeCommand, { freshLogin: true, timeoutSeconds: lookTimeoutSeconds });
    const state = parseProbe(ran.stdout);
    const obstacle = judgeSsh(access, ran) ?? judgeHost(access, state, ownCloudInit);
    return obstacle === undefined ? { state } : { obstacle };
}

/** Makes the shared connection before the provider's first requests, which would otherwise make one each. */
async function shareConnection(access: SshAccess): Promise<void> {
    await runSsh(access, "true");
}

function tooLate({ what, seen }: Obstacle, timeoutSeconds: number): string[] {
    return [
        `${what} was not ready within ${timeoutSeconds} seconds; last status: ${seen}.`,
        "Check that the machine runs and that firewalls and security groups allow this client, then run the update again: it continues from here.",
    ];
}
