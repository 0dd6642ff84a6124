import type { Port, UniqueSomeOf } from "../schema/types";
import type { SecretRef } from "./secretRef";

/** The name of a user of the host: lower-case letters, digits, `_` and `-`, at most 32. */
export type HostUser = string;

/** The same, but not `root`, which cannot connect to an instance that the program creates. */
export type HostUserNotRoot = string;

/** A host name or an address, without a scheme, a user or a port. */
export type HostAddress = string;

/** A public key, `ssh-ed25519 AAAA…`, as `ssh-keyscan` prints it without the name. */
export type HostPublicKey = string;

/** A region of AWS, `eu-west-3`; those of China and of governments are not supported. */
export type HostRegion = string;

/** An instance type on the Nitro system, `t3.medium`. */
export type InstanceType = string;

/** The name of an SSM parameter, from the root. */
export type ImageParameter = string;

/** An availability zone, `eu-west-3a`. */
export type AvailabilityZone = string;

/** A subnet's id, `subnet-0123abcd`. */
export type SubnetId = string;

/** A whole number of gigabytes between 8 and 16384. */
export type RootGigabytes = number;

/** A whole number of gigabytes between 10 and 16384. */
export type DataGigabytes = number;

/** A range such as `203.0.113.0/24`, without bits beyond its prefix, and not the whole internet. */
export type SshRange = string;

/** The name of an S3 bucket. */
export type BackupBucket = string;

/** A version of Docker Engine, `28.5.1`, without an epoch or a revision. */
export type DockerVersion = string;

/** The id of a hosted zone, `Z0123456789ABCDEFGHIJ`. */
export type ZoneId = string;

/** A whole number of seconds between 1 and 604800. */
export type DnsTtl = number;

/** How a Docker host is reached by SSH. */
export interface SshSpec {
    /** 22 by default. */
    port?: Port;
    /** Private key in OpenSSH format, without a passphrase; no SSH agent is used. */
    privateKey: SecretRef;
}

/** An existing Docker host. */
export interface ExistingHostSpec extends SshSpec {
    /** `root` by default. */
    user?: HostUser;
    /** Name or address. */
    address: HostAddress;
    /** Public keys of the host, `ssh-ed25519 AAAA…`, as `ssh-keyscan` prints them without the name; at least one. The
     *  connection fails if the host has none of them. */
    hostKeys: UniqueSomeOf<HostPublicKey>;
}

/** An EC2 instance that the program creates. */
export interface AwsHostSpec extends SshSpec {
    /** `admin` by default. */
    user?: HostUserNotRoot;
    /** `eu-west-3`; the provider's own configuration by default. */
    region?: HostRegion;
    /** `t3.medium` by default. */
    instanceType?: InstanceType;
    /** SSM parameter with the image's id; Debian 12 for the instance's architecture by default. */
    imageParameter?: ImageParameter;
    /** The zone of the instance and of its data volume, `eu-west-3a`; the region's first by default. */
    availabilityZone?: AvailabilityZone;
    /** The subnet of the default VPC in the zone by default. */
    subnetId?: SubnetId;
    /** 16 by default. */
    rootGigabytes?: RootGigabytes;
    /** Size of the data volume, which holds Docker's data and outlives the instance; 50 by default. */
    dataGigabytes?: DataGigabytes;
    /** Private SSH host key of the instance, ed25519 in OpenSSH format: the key is known before the instance exists. */
    hostKey: SecretRef;
    /** IP ranges that may connect by SSH, `203.0.113.0/24`; at least one, and not the whole internet. */
    sshFrom: UniqueSomeOf<SshRange>;
    /** S3 bucket for backups that the instance may write to; none by default. */
    backupBucket?: BackupBucket;
    /** Whether the instance may read CloudWatch; false by default. */
    cloudWatchRead?: boolean;
    /** Version of Docker Engine, as in Docker's Debian packages, without the epoch: `28.5.1`. The pinned one by
     *  default. */
    dockerVersion?: DockerVersion;
    /** Whether the instance gets an IPv6 address, which the subnet must support; false by default. Requires Docker Engine
     *  28. */
    ipv6?: boolean;
}

/** The machine that a stack runs on. */
export type HostSpec =
    | ({ kind: "existing" } & ExistingHostSpec)
    /** https://www.pulumi.com/registry/packages/aws/ */
    | ({ kind: "aws" } & AwsHostSpec);

/** DNS records of the servers' names, in Route 53. */
export interface DnsSpec {
    /** ID of a Route 53 hosted zone; looked up by the edge's domain by default. */
    zoneId?: ZoneId;
    /** Whether the program creates a hosted zone for the edge's domain; false by default. */
    createZone?: boolean;
    /** Time to live of the records; 300 by default. */
    ttlSeconds?: DnsTtl;
}
