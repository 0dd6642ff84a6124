import type { MachinePlan } from "../plan/machine";

/**
 * sshd settings in addition to Debian's own configuration, over which these take precedence.
 *
 * Forwarding to the machine's own ports stays, for servers that have no public name. The limits let one Docker provider
 * with many resources at a time in.
 */
export function sshdConfig({ user, sshPort }: MachinePlan): string {
    return [
        `Port ${sshPort}`,
        "HostKey /etc/ssh/ssh_host_ed25519_key",
        `AllowUsers ${user}`,
        "AuthenticationMethods publickey",
        "PasswordAuthentication no",
        "KbdInteractiveAuthentication no",
        "PermitRootLogin no",
        "X11Forwarding no",
        "AllowAgentForwarding no",
        "AllowTcpForwarding local",
        "LoginGraceTime 30",
        "MaxSessions 100",
        "MaxStartups 100:30:200",
        "ClientAliveInterval 30",
        "ClientAliveCountMax 4",
        "",
    ].join("\n");
}
