import type { ConfigPlan } from "../server/configVolume/plan";
import type { S3LogStorage } from "../spec/logs";

/** Secret file with the keys of the bucket, in the format of Amazon's own tools. */
export const credentialsFile = "s3-credentials";

/** Whether a storage has keys of its own, and not those of the host's instance profile. */
export function usesKeys(s3: S3LogStorage | undefined): boolean {
    return s3?.accessKeyId !== undefined && s3.secretAccessKey !== undefined;
}

/**
 * The secret files of a storage.
 *
 * Loki would take keys from its configuration or its environment, where they could be seen; its library for S3 also
 * reads the file that `AWS_SHARED_CREDENTIALS_FILE` names.
 */
export function planCredentials(s3: S3LogStorage | undefined): ConfigPlan["secretFiles"] {
    if (s3?.accessKeyId === undefined || s3.secretAccessKey === undefined) {
        return {};
    }
    return {
        [credentialsFile]: [
            {
                secret: s3.accessKeyId.secret,
                template: "[default]\naws_access_key_id = {{secret}}\n",
                encoding: "word",
            },
            {
                secret: s3.secretAccessKey.secret,
                template: "aws_secret_access_key = {{secret}}\n",
                encoding: "word",
            },
        ],
    };
}
