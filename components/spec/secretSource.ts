/** The name of a secret of AWS Secrets Manager, or its ARN. */
export type SecretId = string;

/** The name of a field of a secret that is a JSON object. */
export type SecretField = string;

/** A staging label, at most 256 characters. */
export type VersionStage = string;

/** The name of a parameter of AWS Systems Manager, or its ARN. */
export type ParameterName = string;

/** A region such as `eu-west-3`. */
export type SecretRegion = string;

/** A secret of AWS Secrets Manager. */
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

/** A parameter of AWS Systems Manager, which is decrypted where it is a `SecureString`. */
export interface SsmParameterSource {
    /** Name or ARN; a version or a label may follow, `/vigie/prod/heartbeatUrl:3`. */
    parameter: ParameterName;
    /** That of the ARN, else that of the host in AWS, else the environment's, by default. */
    region?: SecretRegion;
}

/** Where the value of a secret is. One line break at its end is no part of the value. */
export type SecretSource =
    ({ kind: "secretsManager" } & SecretsManagerSource) | ({ kind: "ssmParameter" } & SsmParameterSource);

/**
 * Where values are, by the names that a spec refers to the secrets with.
 *
 * @keys SecretName
 */
export type SecretSources = Readonly<Record<string, SecretSource>>;
