/**
 * Refers to a secret by its name; neither a spec nor a rendered file contains the value.
 *
 * From configuration: `{ secret: smtpPassword }`, with the value set by
 * `pulumi config set --secret --path vigie:secrets.smtpPassword …`.
 */
export interface SecretRef {
    /** Letters, digits, `-` and `_`, beginning with a letter; at most 64 characters. */
    secret: string;
}

/** A reference to the secret called `name`. */
export function secretRef(name: string): SecretRef {
    return { secret: name };
}
