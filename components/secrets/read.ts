import type * as pulumi from "@pulumi/pulumi";
import type { Fault } from "../spec/fault";
import type { SecretSource } from "../spec/secretSource";
import { type Answer, answerOf, answerOfSecret, reasonOf } from "./answer";
import { inAws } from "./inAws";
import { idOf, regionOf, type SecretPlaces } from "./places";

/** What AWS has for each source, by the secret's name. */
export type Answers = Readonly<Record<string, Answer>>;

/** Asks AWS for the values of valid sources, in a program; a refusal of one leaves the others be. */
export async function readPlaces(
    { sources, region }: SecretPlaces,
    opts: pulumi.InvokeOptions = {},
): Promise<Answers> {
    const answers = Object.entries(sources).map(async ([name, source]) => {
        try {
            return [name, await read(source, regionOf(source, region), opts)] as const;
        } catch (error) {
            return [name, { refusal: reasonOf(error) }] as const;
        }
    });
    return Object.fromEntries(await Promise.all(answers));
}

async function read(
    source: SecretSource,
    region: string | undefined,
    opts: pulumi.InvokeOptions,
): Promise<Answer> {
    const { getParameter, getSecretVersion } = inAws();
    const where = region === undefined ? {} : { region };
    if (source.kind === "secretsManager") {
        const { secretId, versionStage, key } = source;
        const stage = versionStage === undefined ? {} : { versionStage };
        return answerOfSecret(await getSecretVersion({ secretId, ...stage, ...where }, opts), key);
    }
    const { value } = await getParameter({ name: source.parameter, withDecryption: true, ...where }, opts);
    return answerOf(value);
}

/** A fault for each source that gives no value, without any value. */
export function faultsOf({ sources }: SecretPlaces, answers: Answers): Fault[] {
    return Object.entries(sources).flatMap(([name, source]) => {
        const answer = answers[name];
        return answer !== undefined && "refusal" in answer
            ? [
                  {
                      path: `secretSources.${name}`,
                      rule: `must resolve to a value in ${serviceOf(source)} (${answer.refusal})`,
                      value: idOf(source),
                  },
              ]
            : [];
    });
}

function serviceOf({ kind }: SecretSource): string {
    return kind === "secretsManager" ? "Secrets Manager" : "Systems Manager";
}
