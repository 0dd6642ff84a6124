import { askAws } from "../components/secrets";
import { describeSource, type SecretPlaces } from "../components/secrets/places";
import type { Answers } from "../components/secrets/read";
import { validateSources } from "../components/secrets/validate";
import { assertNoFaults } from "../components/spec/fault";
import type { SecretSource } from "../components/spec/secretSource";
import type { Session } from "./session";

/** The configuration key that holds secrets by name. */
export function secretsKey(project: string): string {
    return `${project}:secrets`;
}

const asked = new WeakMap<Session, Promise<Answers>>();

/**
 * Reads the value of a secret outside the program: from its source, if any, otherwise from the configuration.
 *
 * @throws Error with the secret's name if it has no value.
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

/** Reads the stack's secret sources from AWS, once. */
export async function readSourceAnswers(session: Session): Promise<Answers> {
    const known = asked.get(session) ?? askOnce(session);
    asked.set(session, known);
    return await known;
}

/** The source of a secret outside the configuration, if any. */
export function sourceOf(session: Session, name: string): SecretSource | undefined {
    const { sources } = placesOf(session);
    return Object.hasOwn(sources, name) ? sources[name] : undefined;
}

/** The stack's secret sources. */
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
