import { Checker, isKeyOf, isObject } from "../spec/checker";
import type { Fault } from "../spec/fault";
import { oneOf, secretName } from "../spec/rules";
import type {
    SecretSource,
    SecretSources,
    SecretsManagerSource,
    SsmParameterSource,
} from "../spec/secretSource";
import type { SecretUse } from "../spec/secretsIn";
import { idOf, regionOfArn, sourcedNames } from "./places";
import * as rules from "./rules";

const kinds = { secretsManager: validateSecretsManager, ssmParameter: validateSsmParameter };

/** Every fault of sources by themselves. */
export function validateSources(sources: SecretSources): Fault[] {
    const c = new Checker();
    checkSources(c.at("secretSources"), sources);
    return c.faults;
}

/** Checks sources, and that something refers to each; the checker's base is where they stand. */
export function checkUsedSources(c: Checker, sources: SecretSources, uses: readonly SecretUse[]): void {
    checkSources(c, sources);
    for (const name of sourcedNames(sources)) {
        if (!uses.some((use) => use.name === name)) {
            c.report(name, "must be the name of a secret that a setting refers to", name);
        }
    }
}

/** A fault for each secret that has both a source and a value of the configuration. */
export function valuedTwice(sources: SecretSources | undefined, valued: readonly string[]): Fault[] {
    return sourcedNames(sources)
        .filter((name) => valued.includes(name))
        .map((name) => ({
            path: `secretSources.${name}`,
            rule:
                "must be the only place of the secret's value, and vigie:secrets has one too " +
                `(npm run secret -- --name ${name} --remove takes that away)`,
            value: name,
        }));
}

function checkSources(c: Checker, sources: SecretSources): void {
    if (!isObject(sources)) {
        c.object(sources, []);
        return;
    }
    for (const [name, source] of Object.entries(sources)) {
        c.optional(name, name, secretName);
        checkSource(c.at(name), source);
    }
}

function checkSource(c: Checker, source: SecretSource): void {
    const kind: unknown = isObject(source) ? source.kind : undefined;
    if (!isObject(source)) {
        c.object(source, []);
    } else if (!isKeyOf(kinds, kind)) {
        c.required("kind", kind as string | undefined, oneOf(...Object.keys(kinds)));
    } else {
        (kinds[kind] as (c: Checker, source: SecretSource) => void)(c, source);
        checkRegion(c, source);
    }
}

function validateSecretsManager(c: Checker, source: SecretsManagerSource): void {
    c.knownKeys(source, ["kind", "secretId", "key", "versionStage", "region"]);
    c.required("secretId", source.secretId, rules.secretId);
    c.optional("key", source.key, rules.key);
    c.optional("versionStage", source.versionStage, rules.versionStage);
}

function validateSsmParameter(c: Checker, source: SsmParameterSource): void {
    c.knownKeys(source, ["kind", "parameter", "region"]);
    c.required("parameter", source.parameter, rules.parameter);
}

function checkRegion(c: Checker, source: SecretSource): void {
    const id: unknown = idOf(source);
    const own = typeof id === "string" ? regionOfArn(id) : undefined;
    c.optional("region", source.region, rules.region, {
        text: `must be that of the ARN, ${own}, or be left out`,
        holds: (region) => own === undefined || region === own,
    });
}
