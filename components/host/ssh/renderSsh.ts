import { kindOf } from "./fingerprint";
import type { SshTarget } from "./target";

/** The name that the host's keys are kept under, whatever its address is. */
const alias = "vigie-host";

/** Seconds until a host that does not answer is given up for the time being. */
export const connectTimeoutSeconds = 10;

/** Where the files of a host are, as absolute paths. */
export interface SshPaths {
    knownHosts: string;
    privateKey: string;
    /** Socket of the connection that is shared. */
    control: string;
}

/** The file with the keys that the host may show. */
export function renderKnownHosts({ hostKeys }: SshTarget): string {
    const lines = hostKeys.map((key) => `${alias} ${key.trim().split(/\s+/).slice(0, 2).join(" ")}`);
    return [...new Set(lines)].map((line) => `${line}\n`).join("");
}

/**
 * The configuration of the `ssh` command for one host. Neither the person's own configuration nor the machine's counts,
 * nothing is asked, and nothing is trusted but the keys in `knownHosts`.
 *
 * Requests share a connection: the provider opens one for each request that runs at the same time, and a host that is
 * left as it comes drops some of those if more than ten are not authenticated yet. If it has too many sessions on one
 * connection, which are ten too, `ssh` opens another on its own.
 */
export function renderSshConfig({ hostKeys }: SshTarget, paths: SshPaths): string {
    const settings: readonly (readonly [string, string | number])[] = [
        ["HostKeyAlias", alias],
        ["HostKeyAlgorithms", algorithmsOf(hostKeys).join(",")],
        ["UserKnownHostsFile", quoted(paths.knownHosts)],
        ["GlobalKnownHostsFile", "/dev/null"],
        ["StrictHostKeyChecking", "yes"],
        ["CheckHostIP", "no"],
        ["UpdateHostKeys", "no"],
        ["VerifyHostKeyDNS", "no"],
        ["IdentityFile", quoted(paths.privateKey)],
        ["IdentitiesOnly", "yes"],
        ["IdentityAgent", "none"],
        ["PreferredAuthentications", "publickey"],
        ["BatchMode", "yes"],
        ["ForwardAgent", "no"],
        ["ForwardX11", "no"],
        ["ConnectTimeout", connectTimeoutSeconds],
        // A connection that has become silent is given up after 15 seconds.
        ["ServerAliveInterval", 5],
        ["ServerAliveCountMax", 3],
        ["ControlMaster", "auto"],
        ["ControlPath", quoted(paths.control)],
        ["ControlPersist", 60],
    ];
    return ["Host *", ...settings.map(([name, value]) => `    ${name} ${value}`), ""].join("\n");
}

/** The signatures that fit the keys: an RSA key has two, and a third that OpenSSH refuses by now. */
function algorithmsOf(hostKeys: readonly string[]): string[] {
    const algorithms = hostKeys.flatMap((key) => {
        const kind = kindOf(key);
        return kind === "ssh-rsa" ? ["rsa-sha2-512", "rsa-sha2-256"] : [kind];
    });
    return [...new Set(algorithms)];
}

/** A path as `ssh_config` takes it: spaces in quotes, and the per cent sign, which begins what is filled in, twice. */
function quoted(path: string): string {
    return `"${path.replaceAll("%", "%%")}"`;
}
