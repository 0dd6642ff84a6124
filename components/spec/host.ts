import type { SecretRef } from "./secretRef";

/** How a Docker host is reached by SSH. */
export interface SshSpec {
    /** `root` for a host that exists, `admin` for one that the program creates, by default. */
    user?: string;
    /** 22 by default. */
    port?: number;
    /** Private key in OpenSSH's format, without a passphrase; no agent is asked. */
    privateKey: SecretRef;
}

/** A Docker host that exists. */
export interface ExistingHostSpec extends SshSpec {
    /** Name or address. */
    address: string;
    /** Public keys of the host, `ssh-ed25519 AAAA…`, as `ssh-keyscan` prints them without the name; at least one. The
     *  connection is refused where the host has none of them. */
    hostKeys: readonly string[];
}

/** An EC2 instance that the program creates. */
export interface AwsHostSpec extends SshSpec {
    /** `eu-west-3`; the provider's own configuration by default. */
    region?: string;
    /** `t3.medium` by default. */
    instanceType?: string;
    /** SSM parameter with the image's id; Debian 12 for the instance's architecture by default. */
    imageParameter?: string;
    /** The zone of the instance and of its data volume, `eu-west-3a`; the region's first by default. */
    availabilityZone?: string;
    /** The default network's subnet in the zone by default. */
    subnetId?: string;
    /** 16 by default. */
    rootGigabytes?: number;
    /** Where Docker keeps everything; it outlives the instance. 50 by default. */
    dataGigabytes?: number;
    /** Private host key of the machine, ed25519 in OpenSSH's format: it is known before the machine is. */
    hostKey: SecretRef;
    /** Ranges that may connect by SSH, `203.0.113.0/24`; at least one, and not the whole world. */
    sshFrom: readonly string[];
    /** S3 bucket for backups that the instance may write to; none by default. */
    backupBucket?: string;
    /** Whether the instance may read CloudWatch; false by default. */
    cloudWatchRead?: boolean;
    /** Docker Engine, as Docker's Debian packages call it, without the epoch: `28.5.1`. The pinned one by default. */
    dockerVersion?: string;
    /** Whether an IPv6 address is asked for, which the subnet must have; false by default. It takes Docker Engine 28. */
    ipv6?: boolean;
}

/** The machine that a stack runs on. */
export type HostSpec =
    | ({ kind: "existing" } & ExistingHostSpec)
    /** https://www.pulumi.com/registry/packages/aws/ */
    | ({ kind: "aws" } & AwsHostSpec);

/** Where the names of the servers are kept. */
export interface DnsSpec {
    /** Id of a hosted zone of Route 53; found by the edge's domain by default. */
    zoneId?: string;
    /** Whether the program makes a zone for the edge's domain; false by default. */
    createZone?: boolean;
    /** 300 by default. */
    ttlSeconds?: number;
}
