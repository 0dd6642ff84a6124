import type { Checker, Rule } from "../spec/checker";
import type { S3LogStorage } from "../spec/logs";
import { boolean, hostPort, httpUrl } from "../spec/rules";

const options: readonly (keyof S3LogStorage)[] = [
    "bucket",
    "region",
    "endpoint",
    "accessKeyId",
    "secretAccessKey",
    "pathStyle",
];

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const bucketName: Rule<string> = {
    text: "must be the name of a bucket: 3 to 63 lower-case letters, digits, '.' and '-'",
    holds: (value) => typeof value === "string" && /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value),
};

/** Others than Amazon call theirs as they like. */
const region: Rule<string> = {
    text: "must be the name of a region such as eu-west-3",
    holds: (value) => typeof value === "string" && /^[a-z0-9][a-z0-9-]*$/.test(value),
};

const endpoint: Rule<string> = {
    text: "must be host:port, or an http:// or https:// URL without path, user or password in it",
    holds: (value) =>
        typeof value === "string" &&
        (hostPort.holds(value) || (httpUrl.holds(value) && /^https?:\/\/[^/?#]+\/?$/.test(value))),
};

/** Checks a storage that may be left out; keys come in pairs. */
export function validateS3(checker: Checker, s3: S3LogStorage | undefined): void {
    if (s3 === undefined || !checker.object(s3, options)) {
        return;
    }
    checker.required("bucket", s3.bucket, bucketName);
    checker.optional("region", s3.region, region);
    checker.optional("endpoint", s3.endpoint, endpoint);
    checker.optional("pathStyle", s3.pathStyle, boolean);
    checker.secret("accessKeyId", s3.accessKeyId);
    checker.secret("secretAccessKey", s3.secretAccessKey);
    const [missing, given] =
        s3.accessKeyId === undefined
            ? (["accessKeyId", "secretAccessKey"] as const)
            : (["secretAccessKey", "accessKeyId"] as const);
    if (s3[missing] === undefined && s3[given] !== undefined) {
        checker.report(missing, `must be set where ${given} is`, undefined);
    }
}
