/** Where a host answers by SSH, and how it is known. */
export interface SshTarget {
    /** Name or address; an IPv6 address without brackets. */
    address: string;
    user: string;
    port: number;
    /** Public keys, `ssh-ed25519 AAAA…`, of which the host must have one. */
    hostKeys: readonly string[];
}

/** A host by SSH, ready to be used: the files are written, and nothing in here is secret. */
export interface SshAccess {
    /** For the Docker provider: `ssh://admin@203.0.113.5:22`. */
    host: string;
    /** Options of the `ssh` command, for the Docker provider: `-F` with the path of the configuration, and more. */
    sshOpts: string[];
    target: SshTarget;
    /** The public half of the key that the host is to let in. */
    publicKey: string;
}

/** The URL that Docker's clients take for a host: `ssh://admin@[2001:db8::5]:22`. */
export function dockerUrl({ address, user, port }: SshTarget): string {
    const host = address.includes(":") ? `[${address}]` : address;
    return `ssh://${user}@${host}:${port}`;
}
