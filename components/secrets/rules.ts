import type { Rule } from "../spec/rule";

const text = (rule: string, longest: number, ...patterns: readonly RegExp[]): Rule<string> => ({
    text: rule,
    holds: (value) =>
        typeof value === "string" &&
        value.length <= longest &&
        patterns.some((pattern) => pattern.test(value)),
});

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
export const secretId = text(
    "must be the name of a secret (letters, digits and any of / _ + = . @ -, at most 512) or its ARN",
    2048,
    /^[A-Za-z0-9/_+=.@-]{1,512}$/,
    /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+$/,
);

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-parameter-name-constraints.html */
export const parameter = text(
    "must be the name of a parameter (letters, digits and any of _ . -; /a/b with at most 15 levels; at most 1011) or its ARN",
    1011,
    /^\/?[\w.-]+(:[\w.-]+)?$/,
    /^(\/[\w.-]+){1,15}(:[\w.-]+)?$/,
    /^arn:aws[a-z-]*:ssm:[a-z0-9-]+:\d{12}:parameter(\/[\w.-]+){1,15}(:[\w.-]+)?$/,
);

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
export const versionStage = text("must be a staging label, at most 256 characters", 256, /^\S(.*\S)?$/);

/** A field of an object. */
export const key = text("must be the name of a field of the secret", 65_536, /[^]/);

/** A region of any part of AWS. */
export const region = text("must be a region such as eu-west-3", 32, /^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/);
