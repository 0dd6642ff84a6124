import { describeSource, idOf, regionOf, type SecretPlaces } from "../../components/secrets/places";
import type { Answers } from "../../components/secrets/read";
import type { SecretSource } from "../../components/spec/secretSource";
import { type Finding, missing, ok, unknown } from "./finding";

/** Checks that each secret source returns a value, read by `ask` as in an update; no value is shown. */
export async function checkSecrets(places: SecretPlaces, ask: () => Promise<Answers>): Promise<Finding[]> {
    const sources = Object.entries(places.sources);
    if (sources.length === 0) {
        return [];
    }
    try {
        const answers = await ask();
        return sources.map(([name, source]) => findingOf(name, source, answers, places.region));
    } catch (error) {
        const fix = "run npm run preview for details";
        return [unknown("secrets in AWS", (error as Error).message, "They could not be read.", fix)];
    }
}

function findingOf(name: string, source: SecretSource, answers: Answers, usual?: string): Finding {
    const what = `the secret ${name}`;
    const answer = answers[name];
    if (answer !== undefined && "value" in answer) {
        return ok(what, describeSource(source));
    }
    return missing(
        what,
        `${describeSource(source)}: ${answer?.refusal ?? "no answer"}`,
        "The update refuses to start.",
        commandFor(source, regionOf(source, usual)),
    );
}

/** A command that shows the secret's metadata without its value. */
function commandFor(source: SecretSource, region: string | undefined): string {
    const where = region === undefined ? "" : ` --region ${region}`;
    const id = idOf(source);
    return source.kind === "secretsManager"
        ? `aws secretsmanager describe-secret --secret-id ${id}${where}`
        : `aws ssm describe-parameters --parameter-filters Key=Name,Values=${id}${where}`;
}
