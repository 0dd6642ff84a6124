/**
 * Types of fields by name: the name refers to a rule of `commonRules`, or of the part's own rules.
 *
 * `npm run schema` reads these names from the declarations of the specs; to the compiler they are strings and numbers.
 * The tags are for editors, which do not know the rules.
 */

/**
 * A whole number above 0.
 *
 * @asType integer
 * @minimum 1
 */
export type PositiveInteger = number;

/**
 * A number above 0.
 *
 * @exclusiveMinimum 0
 */
export type PositiveNumber = number;

/**
 * A whole number of 0 or more.
 *
 * @asType integer
 * @minimum 0
 */
export type NotNegative = number;

/**
 * A port between 1 and 65535.
 *
 * @asType integer
 * @minimum 1
 * @maximum 65535
 */
export type Port = number;

/**
 * Text with at least one character other than a space.
 *
 * @minLength 1
 */
export type NonEmpty = string;

/**
 * Text that is not empty.
 *
 * @minLength 1
 */
export type Text = string;

/**
 * A list of texts, with at least one.
 *
 * @leaf
 */
export type Texts = readonly string[];

/**
 * A name in lower-case letters, digits and `-`, beginning with a letter, at most 40.
 *
 * @pattern ^[a-z][a-z0-9-]{0,39}$
 */
export type ResourceName = string;

/** A name of a secret: letters, digits, `-` and `_`, beginning with a letter, at most 64. */
export type SecretName = string;

/** A label name that is not reserved. */
export type LabelName = string;

/**
 * `host:port`.
 *
 * @pattern ^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]+):[0-9]{1,5}$
 */
export type HostPort = string;

/**
 * An `http://` or `https://` URL without user or password in it.
 *
 * @pattern ^https?://
 */
export type HttpUrl = string;

/**
 * A path from the root.
 *
 * @pattern ^/
 */
export type AbsolutePath = string;

/** A duration such as `30s`, `5m` or `1h30m`. */
export type Duration = string;

/** An IP address of the host. */
export type BindAddress = string;

/** A loopback address: `127.0.0.1`, `::1`. */
export type LoopbackAddress = string;

/** The name of a Docker network. */
export type DockerNetwork = string;

/** An e-mail address, or several separated by commas. */
export type EmailAddresses = string;

/** A regular expression in RE2 syntax. */
export type Re2 = string;

/**
 * Labels with a value each.
 *
 * @keys LabelName
 */
export type Labels = Readonly<Record<string, Text>>;

/**
 * A list without duplicates.
 *
 * @uniqueItems true
 */
export type UniqueList<T> = readonly T[];

/**
 * A list with at least one entry.
 *
 * @minItems 1
 */
export type SomeOf<T> = readonly T[];

/**
 * A list with at least one entry and without duplicates.
 *
 * @minItems 1
 * @uniqueItems true
 */
export type UniqueSomeOf<T> = readonly T[];
