import { askAws } from "../components/secrets";
import { describeSource, type SecretPlaces } from "../components/secrets/places";
import type { Answers } from "../components/secrets/read";
import { validateSources } from "../components/secrets/validate";
import { assertNoFaults } from "../components/spec/fault";
import type { SecretSource } from "../components/spec/secretSource";
import type { Session } from "./session";

/** The key of a stack's configuration under which secrets are, by name. */
export function secretsKey(project: string): string {
    return `${project}:secrets`;
}

const asked = new WeakMap<Session, Promise<Answers>>();

/**
 * The value of a secret, outside the program: from its source where it has one, else from the configuration.
 *
 * @throws Error with the secret's name where it has no value.
 */
export async function readSecretValue(session: Session, name: string): Promise<string> {
    const source = sourceOf(session, name);
    if (source === undefined) {
        const stack = await session.open();
        return await stack.readConfig(`${secretsKey(session.workspace.project)}.${name}`);
    }
    const answer = (await readSourceAnswers(session))[name];
    if (answer === undefined || "refusal" in answer) {
        throw new Error(
            `The secret ${name} cannot be read from ${describeSource(source)}: ${answer?.refusal ?? "no answer"}`,
        );
    }
    return answer.value;
}

/** What AWS has for each source of the stack; it is asked once. */
export async function readSourceAnswers(session: Session): Promise<Answers> {
    const known = asked.get(session) ?? askOnce(session);
    asked.set(session, known);
    return await known;
}

/** Where a secret's value is, if that is not the configuration. */
export function sourceOf(session: Session, name: string): SecretSource | undefined {
    const { sources } = placesOf(session);
    return Object.hasOwn(sources, name) ? sources[name] : undefined;
}

/** Where the stack's values are that the configuration does not have. */
export function placesOf(session: Session): SecretPlaces {
    session.useConfiguration();
    return session.project.secretPlaces?.() ?? { sources: {} };
}

async function askOnce(session: Session): Promise<Answers> {
    const places = placesOf(session);
    assertNoFaults(validateSources(places.sources));
    const stack = await session.open();
    return await stack.ask(() => askAws(places));
}
