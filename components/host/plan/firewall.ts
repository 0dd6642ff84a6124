import { isIpv6Range } from "../cidr";

/** Lets traffic of one kind through. */
export interface FirewallRule {
    /** `tcp`, or `-1` for everything. */
    protocol: "tcp" | "-1";
    /** Every port where undefined. */
    port?: number;
    /** The other side, one of the two. */
    cidrIpv4?: string;
    cidrIpv6?: string;
    description: string;
}

const everyone = { ipv4: { cidrIpv4: "0.0.0.0/0" }, ipv6: { cidrIpv6: "::/0" } };

/** SSH from the ranges given, HTTP and HTTPS from everywhere, and nothing else; by name. */
export function planIngress(sshPort: number, sshFrom: readonly string[]): Record<string, FirewallRule> {
    const ssh = sshFrom.map((cidr): [string, FirewallRule] => [
        // A colon has a meaning in the names of resources.
        `ssh-${cidr.replaceAll(":", "_")}`,
        {
            protocol: "tcp",
            port: sshPort,
            ...(isIpv6Range(cidr) ? { cidrIpv6: cidr } : { cidrIpv4: cidr }),
            description: "SSH",
        },
    ]);
    const web = Object.entries({ http: 80, https: 443 }).flatMap(([name, port]) =>
        Object.entries(everyone).map(([family, range]): [string, FirewallRule] => [
            `${name}-${family}`,
            { protocol: "tcp", port, ...range, description: name.toUpperCase() },
        ]),
    );
    return Object.fromEntries([...ssh, ...web]);
}

/** All outgoing traffic is allowed, by name: images, certificates and notifications need it. */
export function planEgress(): Record<string, FirewallRule> {
    return Object.fromEntries(
        Object.entries(everyone).map(([family, range]): [string, FirewallRule] => [
            `egress-${family}`,
            { protocol: "-1", ...range, description: "Everything out" },
        ]),
    );
}
