/** The name or ARN of a secret in AWS Secrets Manager. */
export type SecretId = string;

/** The name of a field of a secret that is a JSON object. */
export type SecretField = string;

/** A staging label, at most 256 characters. */
export type VersionStage = string;

/** The name or ARN of a parameter in AWS Systems Manager Parameter Store. */
export type ParameterName = string;

/** A region such as `eu-west-3`. */
export type SecretRegion = string;

/** A secret in AWS Secrets Manager. */
export interface SecretsManagerSource {
    /** Name or ARN of the secret. */
    secretId: SecretId;
    /** Field of a secret that is a JSON object, `password`; the whole text by default. */
    key?: SecretField;
    /** Staging label of the version, `AWSPREVIOUS`; `AWSCURRENT` by default. */
    versionStage?: VersionStage;
    /** That of the ARN, else that of the host in AWS, else the environment's, by default. */
    region?: SecretRegion;
}

/** A parameter in AWS Systems Manager Parameter Store; a `SecureString` is decrypted. */
export interface SsmParameterSource {
    /** Name or ARN, optionally followed by a version or label: `/vigie/prod/heartbeatUrl:3`. */
    parameter: ParameterName;
    /** That of the ARN, else that of the host in AWS, else the environment's, by default. */
    region?: SecretRegion;
}

/** Where the value of a secret is stored. One trailing line break is removed. */
export type SecretSource =
    ({ kind: "secretsManager" } & SecretsManagerSource) | ({ kind: "ssmParameter" } & SsmParameterSource);

/**
 * Sources of secret values, by the names that a spec refers to.
 *
 * @keys SecretName
 */
export type SecretSources = Readonly<Record<string, SecretSource>>;
