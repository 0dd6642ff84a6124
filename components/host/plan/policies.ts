import type { AwsHostSpec } from "../../spec/host";

/** A statement of an IAM policy. */
export interface PolicyDocument {
    Version: "2012-10-17";
    Statement: readonly Statement[];
}

interface Statement {
    Effect: "Allow";
    Action: readonly string[];
    Resource?: string;
    Principal?: Readonly<Record<string, string>>;
    Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Allows EC2 to assume a role for an instance. */
export const instanceTrust = document({
    Effect: "Allow",
    Action: ["sts:AssumeRole"],
    Principal: { Service: "ec2.amazonaws.com" },
});

/** Allows Systems Manager to manage the machine, including a shell: access that needs no open port. */
export const systemsManagerPolicy = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";

/** The policies of a spec, by name. */
export function planPolicies(spec: AwsHostSpec): Record<string, PolicyDocument> {
    return {
        ...(spec.backupBucket !== undefined && { backup: backup(spec.backupBucket) }),
        ...(spec.cloudWatchRead === true && { "cloudwatch-read": cloudWatchRead }),
    };
}

/**
 * Allows Traefik to answer DNS-01 challenges in a hosted zone: only TXT records of ACME.
 *
 * https://go-acme.github.io/lego/dns/route53/
 */
export function challengePolicy(zoneId: string): PolicyDocument {
    return document(
        allow(["route53:ListHostedZonesByName"], "*"),
        allow(["route53:GetChange"], "arn:aws:route53:::change/*"),
        allow(["route53:ListResourceRecordSets"], `arn:aws:route53:::hostedzone/${zoneId}`),
        {
            ...allow(["route53:ChangeResourceRecordSets"], `arn:aws:route53:::hostedzone/${zoneId}`),
            Condition: {
                "ForAllValues:StringEquals": { "route53:ChangeResourceRecordSetsRecordTypes": ["TXT"] },
                "ForAllValues:StringLike": {
                    "route53:ChangeResourceRecordSetsNormalizedRecordNames": ["_acme-challenge.*"],
                },
            },
        },
    );
}

/** Allows writing and reading, but not deleting: an attacker on the machine cannot delete the backups. */
function backup(bucket: string): PolicyDocument {
    return document(
        allow(["s3:GetBucketLocation", "s3:ListBucket"], `arn:aws:s3:::${bucket}`),
        allow(["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"], `arn:aws:s3:::${bucket}/*`),
    );
}

/** None of these can be limited to resources. */
const cloudWatchRead = document(
    allow(
        [
            "cloudwatch:DescribeAlarms",
            "cloudwatch:DescribeAlarmsForMetric",
            "cloudwatch:GetMetricData",
            "cloudwatch:GetMetricStatistics",
            "cloudwatch:ListMetrics",
            "ec2:DescribeInstances",
            "ec2:DescribeRegions",
            "tag:GetResources",
        ],
        "*",
    ),
);

function allow(actions: readonly string[], resource: string): Statement {
    return { Effect: "Allow", Action: actions, Resource: resource };
}

function document(...statements: Statement[]): PolicyDocument {
    return { Version: "2012-10-17", Statement: statements };
}
