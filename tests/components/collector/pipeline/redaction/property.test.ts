import { redactionStages } from "../../../../../components/collector/pipeline/redaction";
import { collectors } from "../support/collectors";
import { ordinaryLine } from "../support/ordinaryLines";
import { Random } from "../support/random";
import { places, type SecretLine } from "../support/secretLines";

const random = new Random(20_261_121);
const secretLines = Object.values(places).flatMap((place) => random.times(100, () => place(random)));
const ordinaryLines = random.times(2000, () => ordinaryLine(random));

/** Parts of a secret that nothing else has: a value that is cut in half leaves one. */
function traces({ secrets }: SecretLine): string[] {
    return secrets.flatMap((secret) => secret.split(/[^0-9A-Za-z]+/).filter((part) => part.length >= 5));
}

function isJson(line: string): boolean {
    try {
        JSON.parse(line);
        return true;
    } catch {
        return false;
    }
}

it.each(collectors)(
    "%s makes every secret unreadable, and leaves ordinary lines as they are",
    async (name, through) => {
        const { entries, complaints } = await through(redactionStages(), [
            ...secretLines.map(({ line }) => line),
            ...ordinaryLines,
        ]);
        const results = entries.map(({ line }) => line);
        expect(complaints).toBe("");
        expect(results).toHaveLength(secretLines.length + ordinaryLines.length);

        const surviving = secretLines.filter((one, index) =>
            traces(one).some((part) => results[index]?.includes(part)),
        );
        expect(
            surviving.map(({ line }) => [line, results[secretLines.findIndex((one) => one.line === line)]]),
        ).toEqual([]);

        const broken = secretLines.filter(({ line }, index) => isJson(line) && !isJson(results[index] ?? ""));
        expect(broken).toEqual([]);

        expect(results.slice(secretLines.length)).toEqual(ordinaryLines);
        process.stdout.write(
            `redaction by ${name}: ${secretLines.length} secrets in as many lines, none survives; ${ordinaryLines.length} ordinary lines unchanged\n`,
        );
    },
    60_000,
);
