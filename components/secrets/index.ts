import * as pulumi from "@pulumi/pulumi";
import type { Secrets } from "../server/secrets";
import { assertNoFaults } from "../spec/fault";
import type { SecretSources } from "../spec/secretSource";
import { inAws } from "./inAws";
import { knownRegion, type SecretPlaces } from "./places";
import { type Answers, faultsOf, readPlaces } from "./read";
import { validateSources } from "./validate";

/**
 * Secrets whose values are in AWS, for a program that hands them to components.
 *
 * ```typescript
 * const secrets = secretsFrom({
 *     smtpPassword: { kind: "secretsManager", secretId: "prod/smtp", key: "password" },
 *     heartbeatUrl: { kind: "ssmParameter", parameter: "/prod/heartbeatUrl" },
 * });
 * ```
 *
 * `opts` names another provider than the default one. Throws `InvalidSpecError` with every fault of the sources; where
 * AWS has no value for some, the secrets fail with one such error for all of them.
 */
export function secretsFrom(sources: SecretSources, opts?: pulumi.InvokeOptions): Secrets {
    assertNoFaults(validateSources(sources));
    const values = valuesOf({ sources }, readPlaces({ sources }, opts));
    return Object.fromEntries(
        Object.keys(sources).map((name) => [name, pulumi.secret(values.then((all) => all[name] ?? ""))]),
    );
}

/**
 * The same for the program, which asks for all values before it makes anything.
 *
 * @throws InvalidSpecError with a fault for each source that gives no value.
 */
export async function readSecretsFrom(places: SecretPlaces): Promise<Secrets> {
    const values = await valuesOf(places, askAws(places));
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, pulumi.secret(value)]));
}

/** Asks AWS for the values of valid sources, with a provider of its own where no region of the environment is needed. */
export async function askAws(places: SecretPlaces): Promise<Answers> {
    const region = knownRegion(places);
    return await readPlaces(
        places,
        region === undefined ? {} : { provider: new (inAws().Provider)("secrets", { region }) },
    );
}

async function valuesOf(places: SecretPlaces, asked: Promise<Answers>): Promise<Record<string, string>> {
    const answers = await asked;
    assertNoFaults(faultsOf(places, answers));
    return Object.fromEntries(
        Object.entries(answers).flatMap(([name, answer]) =>
            "value" in answer ? [[name, answer.value]] : [],
        ),
    );
}
