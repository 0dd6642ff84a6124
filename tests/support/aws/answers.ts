import { readFileSync } from "node:fs";

/** What can be told of the world that the plugin answers for. */
export interface World {
    /** The address that `Eip` gets. */
    publicIp: string;
    /** The image that SSM parameters lead to. */
    image: string;
    region: string;
    /** File with the `Vault`, which is read for each lookup; nothing is kept by default. */
    vaultFile?: string;
}

/** Secrets and parameters that are kept in AWS. */
export interface Vault {
    /** Secrets of Secrets Manager by `id|stage`: `prod/smtp|AWSCURRENT`. */
    secrets?: Readonly<Record<string, { text: string } | { binary: string }>>;
    /** `SecureString` parameters of Systems Manager by name. */
    parameters?: Readonly<Record<string, string>>;
}

/** The world unless a test says otherwise; the address is one for documentation. */
export const usualWorld: World = {
    publicIp: "203.0.113.10",
    image: "ami-0aaaaaaaaaaaaaaa1",
    region: "eu-west-3",
};

type Properties = Readonly<Record<string, unknown>>;

/** What the plugin knows of a kind of resource. */
export interface Kind {
    /** How its ids begin. */
    prefix: string;
    /** Arguments that cannot change without a new resource. */
    replacedBy: readonly string[];
    /** What AWS answers beside the arguments. */
    answer: (inputs: Properties, id: string, world: World) => Properties;
}

const arn = (service: string, what: string): string => `arn:aws:${service}::123456789012:${what}`;

const rule: Kind = {
    prefix: "sgr-",
    replacedBy: ["securityGroupId"],
    answer: (_, id) => ({ arn: arn("ec2", `security-group-rule/${id}`), securityGroupRuleId: id }),
};

const named =
    (service: string, kind: string): Kind["answer"] =>
    ({ name }, id) => ({ name: name ?? id, arn: arn(service, `${kind}/${id}`), uniqueId: `AROA${id}` });

/** Resources, by the tokens of @pulumi/aws. */
export const kinds: Readonly<Record<string, Kind>> = {
    "aws:iam/role:Role": { prefix: "role-", replacedBy: ["name"], answer: named("iam", "role") },
    "aws:iam/instanceProfile:InstanceProfile": {
        prefix: "profile-",
        replacedBy: ["name"],
        answer: named("iam", "instance-profile"),
    },
    "aws:iam/rolePolicy:RolePolicy": {
        prefix: "policy-",
        replacedBy: ["role", "name"],
        answer: ({ name }, id) => ({ name: name ?? id }),
    },
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
        prefix: "attachment-",
        replacedBy: ["role", "policyArn"],
        answer: () => ({}),
    },
    "aws:ec2/securityGroup:SecurityGroup": {
        prefix: "sg-",
        replacedBy: ["vpcId", "description", "name"],
        answer: ({ name }, id) => ({
            name: name ?? id,
            arn: arn("ec2", `security-group/${id}`),
            ownerId: "123456789012",
        }),
    },
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": rule,
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": rule,
    "aws:ebs/volume:Volume": {
        prefix: "vol-",
        replacedBy: ["availabilityZone", "encrypted", "snapshotId", "region"],
        answer: (_, id) => ({ arn: arn("ec2", `volume/${id}`), iops: 3000, throughput: 125 }),
    },
    "aws:ec2/instance:Instance": {
        prefix: "i-",
        replacedBy: ["ami", "subnetId", "userData", "ipv6AddressCount", "associatePublicIpAddress", "region"],
        answer: ({ ipv6AddressCount, metadataOptions, rootBlockDevice }, id, { region }) => ({
            metadataOptions: {
                httpEndpoint: "enabled",
                httpProtocolIpv6: "disabled",
                httpPutResponseHopLimit: 1,
                httpTokens: "optional",
                instanceMetadataTags: "disabled",
                ...(metadataOptions as Properties),
            },
            rootBlockDevice: {
                deviceName: "/dev/xvda",
                encrypted: false,
                iops: 3000,
                kmsKeyId: arn("kms", "key/1"),
                tagsAll: {},
                throughput: 125,
                volumeId: `vol-root-${id}`,
                volumeSize: 8,
                volumeType: "gp2",
                ...(rootBlockDevice as Properties),
            },
            arn: arn("ec2", `instance/${id}`),
            availabilityZone: `${region}a`,
            instanceState: "running",
            ipv6Addresses: ipv6AddressCount === undefined ? [] : [`2001:db8::${id.slice(-4)}`],
            privateIp: "172.31.0.10",
            publicIp: "198.51.100.10",
        }),
    },
    "aws:ec2/volumeAttachment:VolumeAttachment": {
        prefix: "vai-",
        replacedBy: ["deviceName", "instanceId", "volumeId", "region"],
        answer: () => ({}),
    },
    "aws:ec2/eip:Eip": {
        prefix: "eipalloc-",
        replacedBy: ["domain", "region"],
        answer: (_, id, { publicIp }) => ({
            allocationId: id,
            arn: arn("ec2", `elastic-ip/${id}`),
            publicIp,
        }),
    },
    "aws:ec2/eipAssociation:EipAssociation": {
        prefix: "eipassoc-",
        replacedBy: ["allocationId", "instanceId", "region"],
        answer: (_, __, { publicIp }) => ({ publicIp, privateIpAddress: "172.31.0.10" }),
    },
    "aws:route53/zone:Zone": {
        prefix: "Z",
        replacedBy: ["name", "delegationSetId"],
        answer: (_, id) => ({
            zoneId: id,
            arn: arn("route53", `hostedzone/${id}`),
            nameServers: ["ns-1.awsdns-01.org", "ns-2.awsdns-02.net"],
            primaryNameServer: "ns-1.awsdns-01.org",
        }),
    },
    "aws:route53/record:Record": {
        prefix: "record-",
        replacedBy: ["name", "type", "zoneId", "setIdentifier"],
        answer: ({ name }) => ({ fqdn: name }),
    },
};

/** Lookups, by the tokens of @pulumi/aws. */
export const lookups: Readonly<Record<string, (inputs: Properties, world: World) => Properties>> = {
    "aws:ssm/getParameter:getParameter": ({ name, region: asked }, world) => {
        const { image, region } = world;
        const isPublic = String(name).startsWith("/aws/");
        const value = isPublic ? image : vaultOf(world).parameters?.[String(name)];
        if (value === undefined) {
            throw notFound(`reading SSM Parameter (${String(name)})`);
        }
        return {
            id: name,
            name,
            arn: `arn:aws:ssm:${region}::parameter${String(name)}`,
            type: isPublic ? "String" : "SecureString",
            value,
            insecureValue: isPublic ? value : "",
            version: 1,
            region: asked ?? region,
        };
    },
    "aws:secretsmanager/getSecretVersion:getSecretVersion": (
        { secretId, versionStage, region: asked },
        world,
    ) => {
        const stage = typeof versionStage === "string" ? versionStage : "AWSCURRENT";
        const kept = vaultOf(world).secrets?.[`${String(secretId)}|${stage}`];
        if (kept === undefined) {
            throw notFound(`reading Secrets Manager Secret Version (${String(secretId)}|${stage})`);
        }
        const secretArn = arn("secretsmanager", `secret:${String(secretId)}-AbCdEf`);
        return {
            id: `${String(secretId)}|${stage}`,
            arn: secretArn,
            secretArn,
            secretId,
            secretString: "text" in kept ? kept.text : "",
            secretBinary: "binary" in kept ? kept.binary : "",
            createdDate: "2026-01-01T00:00:00Z",
            versionId: "12345678-1234-1234-1234-123456789012",
            versionStage: stage,
            versionStages: [stage],
            region: asked ?? world.region,
        };
    },
    "aws:index/getAvailabilityZones:getAvailabilityZones": ({ filters }, { region }) => ({
        filters,
        id: region,
        region,
        names: [`${region}a`, `${region}b`],
        zoneIds: ["az1", "az2"],
        groupNames: [region],
    }),
    "aws:ec2/getSubnet:getSubnet": ({ id, availabilityZone }, { region }) => ({
        id: id ?? "subnet-0123456789abcdef0",
        arn: arn("ec2", "subnet/subnet-0123456789abcdef0"),
        availabilityZone: availabilityZone ?? `${region}a`,
        availabilityZoneId: "az1",
        assignIpv6AddressOnCreation: false,
        availableIpAddressCount: 4000,
        cidrBlock: "172.31.0.0/20",
        customerOwnedIpv4Pool: "",
        defaultForAz: id === undefined,
        enableDns64: false,
        enableLniAtDeviceIndex: 0,
        enableResourceNameDnsARecordOnLaunch: false,
        enableResourceNameDnsAaaaRecordOnLaunch: false,
        ipv6CidrBlock: "2001:db8::/64",
        ipv6CidrBlockAssociationId: "subnet-cidr-assoc-1",
        ipv6Native: false,
        mapCustomerOwnedIpOnLaunch: false,
        mapPublicIpOnLaunch: true,
        outpostArn: "",
        ownerId: "123456789012",
        privateDnsHostnameTypeOnLaunch: "ip-name",
        region,
        state: "available",
        tags: {},
        vpcId: "vpc-0123456789abcdef0",
    }),
    "aws:route53/getZone:getZone": ({ name, zoneId }) => ({
        id: zoneId ?? "Z0123456789ABCDEFGHIJ",
        zoneId: zoneId ?? "Z0123456789ABCDEFGHIJ",
        name: name ?? "example.org",
        arn: arn("route53", "hostedzone/Z0123456789ABCDEFGHIJ"),
        callerReference: "",
        comment: "",
        linkedServiceDescription: "",
        linkedServicePrincipal: "",
        nameServers: ["ns-1.awsdns-01.org"],
        primaryNameServer: "ns-1.awsdns-01.org",
        privateZone: false,
        resourceRecordSetCount: 2,
        tags: {},
    }),
};

function vaultOf({ vaultFile }: World): Vault {
    return vaultFile === undefined ? {} : (JSON.parse(readFileSync(vaultFile, "utf8")) as Vault);
}

/** How the provider says that AWS has no such thing. */
function notFound(what: string): Error {
    return new Error(`1 error occurred:\n\t* ${what}: couldn't find resource\n\n`);
}
