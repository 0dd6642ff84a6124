import { describeKey, kindOf } from "./fingerprint";
import type { SshRan } from "./runSsh";
import type { SshAccess } from "./target";

/** Why a host cannot be used, and whether the problem may resolve on its own. */
export interface Obstacle {
    /** Undefined where waiting helps; otherwise what to do. */
    advice?: string;
    /** What is waited for: `SSH at 203.0.113.5 port 22`. */
    what: string;
    /** What was seen last, in one line. */
    seen: string;
}

/** Why `ssh` did not get in; undefined where it did, however the command on the host ended. */
export function judgeSsh(access: SshAccess, { code, stderr }: SshRan): Obstacle | undefined {
    const what = `SSH at ${access.target.address} port ${access.target.port}`;
    if (code === 127 && stderr.includes("ENOENT")) {
        return {
            what,
            seen: "this machine has no ssh command",
            advice: "Install OpenSSH's client here: the Docker provider uses it too.",
        };
    }
    if (code !== 255) {
        return undefined;
    }
    return (
        wrongHostKey(access, what, stderr) ??
        refusedKey(access, what, stderr) ?? { what, seen: reason(stderr) }
    );
}

function wrongHostKey({ target }: SshAccess, what: string, stderr: string): Obstacle | undefined {
    const offered = offeredKey(stderr);
    if (offered === undefined) {
        return undefined;
    }
    const expected = target.hostKeys.map(describeKey).join(" or ");
    return {
        what,
        seen: `the host shows the key ${offered}, expected ${expected}`,
        advice:
            "It is a different machine, or a man in the middle: nothing was sent to it. If its key was " +
            `changed on purpose, read the new one on the host itself (cat /etc/ssh/ssh_host_${shortKind(target.hostKeys)}_key.pub) ` +
            "and put it in the configuration.",
    };
}

/** What the host showed instead of a key that is expected, as `ssh` tells it. */
function offeredKey(stderr: string): string | undefined {
    const shown = /(?:fingerprint for the|^)\s*(\S+) (?:host )?key[^\n]*\n\s*(SHA256:[A-Za-z0-9+/]+)/m.exec(
        stderr,
    );
    if (shown) {
        return `${shown[2] ?? ""} (${shown[1] ?? ""})`;
    }
    const offer = /no matching host key type found\. Their offer: (\S+)/.exec(stderr)?.[1];
    if (offer !== undefined) {
        return `of another kind (${offer})`;
    }
    return /Host key verification failed|No \S+ host key is known/.test(stderr)
        ? "of another kind"
        : undefined;
}

function refusedKey({ target, publicKey }: SshAccess, what: string, stderr: string): Obstacle | undefined {
    const permitted = /Permission denied \(([^)]+)\)/.exec(stderr)?.[1];
    if (permitted === undefined && !stderr.includes("Too many authentication failures")) {
        return undefined;
    }
    return {
        what,
        seen: `${target.user} cannot log in with the key ${describeKey(publicKey)}; the host accepts: ${permitted ?? "another key"}`,
        advice: `Add this line to ~${target.user}/.ssh/authorized_keys on the host, or name the user and key that it knows: ${publicKey}`,
    };
}

/** The line of what `ssh` says that tells why; the last that is no decoration. */
function reason(stderr: string): string {
    const lines = stderr
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("mux_client") && !line.startsWith("ControlSocket"));
    return lines.at(-1) ?? "ssh ended without a word";
}

function shortKind(hostKeys: readonly string[]): string {
    const kind = kindOf(hostKeys[0] ?? "ssh-ed25519");
    return kind.startsWith("ecdsa-") ? "ecdsa" : kind.replace(/^ssh-/, "");
}
