import type { Rule } from "../spec/rule";
import { someText, someTexts } from "../spec/checkMap";
import { re2 } from "../spec/re2";
import * as rules from "../spec/rules";

/** A rule, or several of which the first that fails is reported. */
export type LeafRule = Rule<never> | readonly Rule<never>[];

/** The rules of the types that any part may use. */
export const commonRules = {
    PositiveInteger: rules.positiveInteger,
    PositiveNumber: rules.positiveNumber,
    NotNegative: rules.notNegative,
    Port: rules.port,
    NonEmpty: rules.nonEmpty,
    Text: someText,
    Texts: someTexts,
    ResourceName: rules.resourceName,
    SecretName: rules.secretName,
    LabelName: rules.labelName,
    HostPort: rules.hostPort,
    HttpUrl: rules.httpUrl,
    AbsolutePath: rules.absolutePath,
    Duration: rules.duration,
    BindAddress: rules.bindAddress,
    LoopbackAddress: rules.loopbackAddress,
    DockerNetwork: rules.dockerNetwork,
    EmailAddresses: rules.emailAddresses,
    Re2: re2,
} satisfies Readonly<Record<string, LeafRule>>;
