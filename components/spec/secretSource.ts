/** A secret of AWS Secrets Manager. */
export interface SecretsManagerSource {
    /** Name or ARN of the secret. */
    secretId: string;
    /** Field of a secret that is a JSON object, `password`; the whole text by default. */
    key?: string;
    /** Staging label of the version, `AWSPREVIOUS`; `AWSCURRENT` by default. */
    versionStage?: string;
    /** That of the ARN, else that of the host in AWS, else the environment's, by default. */
    region?: string;
}

/** A parameter of AWS Systems Manager, which is decrypted where it is a `SecureString`. */
export interface SsmParameterSource {
    /** Name or ARN; a version or a label may follow, `/vigie/prod/heartbeatUrl:3`. */
    parameter: string;
    /** That of the ARN, else that of the host in AWS, else the environment's, by default. */
    region?: string;
}

/** Where the value of a secret is. One line break at its end is no part of the value. */
export type SecretSource =
    ({ kind: "secretsManager" } & SecretsManagerSource) | ({ kind: "ssmParameter" } & SsmParameterSource);

/** Where values are, by the names that a spec refers to the secrets with. */
export type SecretSources = Readonly<Record<string, SecretSource>>;
