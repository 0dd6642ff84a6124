import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { publicKeyOf } from "../keys";
import { connectTimeoutSeconds, renderKnownHosts, renderSshConfig } from "./renderSsh";
import { dockerUrl, type SshAccess, type SshTarget } from "./target";

/** Unix sockets have paths of at most 104 bytes on some systems, and `ssh` adds 17 to it while it makes one. */
const longestControlPath = 104 - 17 - 1;

/**
 * Writes what the `ssh` command needs for a host into a folder of its owner alone, and returns how it is used. The paths
 * are the same in each run, so that the inputs of the Docker provider are too.
 *
 * @throws Error for a private key that is none, or that has a passphrase; the message never repeats it.
 */
export function writeSshAccess(folder: string, target: SshTarget, privateKey: string): SshAccess {
    const publicKey = publicKeyOf(privateKey);
    makePrivate(folder);
    const paths = {
        knownHosts: join(folder, "known_hosts"),
        privateKey: join(folder, "id"),
        control: controlPath(folder),
    };
    const config = join(folder, "ssh_config");
    write(paths.knownHosts, renderKnownHosts(target));
    // OpenSSH takes a key without its last line break for damaged.
    write(paths.privateKey, `${privateKey.trim()}\n`);
    write(config, renderSshConfig(target, paths));
    return {
        host: dockerUrl(target),
        // Said here too: otherwise Docker's client says 30 seconds, which would count more than the file.
        sshOpts: ["-F", config, "-o", `ConnectTimeout=${connectTimeoutSeconds}`],
        target,
        publicKey,
    };
}

/** The folder's own socket, or one below a shorter folder where the path would be too long for a socket. */
function controlPath(folder: string): string {
    const own = join(folder, "master");
    if (Buffer.byteLength(own) <= longestControlPath) {
        return own;
    }
    const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
    const short = [homedir(), tmpdir()]
        .map((base) => join(base, `.vigie-ssh-${userInfo().username}`))
        .find((base) => Buffer.byteLength(join(base, name)) <= longestControlPath);
    if (short === undefined) {
        throw new Error(`no folder has a path that is short enough for a socket: ${folder}`);
    }
    makePrivate(short);
    return join(short, name);
}

/** Creates a folder that only its owner can enter. */
function makePrivate(folder: string): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const owner = process.getuid?.();
    if (owner !== undefined && statSync(folder).uid !== owner) {
        throw new Error(`${folder} belongs to another user: remove it, since it is to keep a private key`);
    }
    chmodSync(folder, 0o700);
}

/** Puts a file in place all at once: `ssh` may be reading it for another command. */
function write(path: string, text: string): void {
    if (unchanged(path, text)) {
        return;
    }
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, text, { mode: 0o600 });
    chmodSync(fresh, 0o600);
    renameSync(fresh, path);
}

function unchanged(path: string, text: string): boolean {
    try {
        return (statSync(path).mode & 0o777) === 0o600 && readFileSync(path, "utf8") === text;
    } catch {
        return false;
    }
}
