import { fieldCheck } from "../schema/fieldCheck";
import { Checker, isObject } from "../spec/checker";
import type { Fault } from "../spec/fault";
import { secretName } from "../spec/rules";
import type { SecretSource, SecretSources } from "../spec/secretSource";
import type { SecretUse } from "../spec/secretsIn";
import { idOf, regionOfArn, sourcedNames } from "./places";
import * as rules from "./rules";

const checkSourceFields = fieldCheck("SecretSource", {
    ParameterName: rules.parameter,
    SecretField: rules.key,
    SecretId: rules.secretId,
    SecretRegion: rules.region,
    VersionStage: rules.versionStage,
});

/** Every fault of the sources on their own. */
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
        if (checkSourceFields(c.at(name), source)) {
            checkRegion(c.at(name), source);
        }
    }
}

function checkRegion(c: Checker, source: SecretSource): void {
    const id: unknown = idOf(source);
    const own = typeof id === "string" ? regionOfArn(id) : undefined;
    if (own !== undefined && rules.region.holds(source.region ?? "") && source.region !== own) {
        c.report("region", `must be that of the ARN, ${own}, or be left out`, source.region);
    }
}
