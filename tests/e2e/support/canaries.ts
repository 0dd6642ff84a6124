import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { allProcesses, processFile } from "./processes";

/** Texts by the place that they are from. */
export type Places = ReadonlyMap<string, string>;

/** Values that are found wherever they leak. */
export class Canaries {
    /** Values by the name of the secret. */
    public readonly values: Readonly<Record<string, string>>;
    private readonly forms: readonly { name: string; form: string }[];

    /** @param templates texts by the name of the secret, with `CANARY` where its value goes. */
    public constructor(templates: Readonly<Record<string, string>>) {
        const canaries = Object.keys(templates).map((name) => ({
            name,
            text: `canary${randomBytes(9).toString("hex")}`,
        }));
        this.values = Object.fromEntries(
            canaries.map(({ name, text }) => [name, (templates[name] ?? "").replace("CANARY", text)]),
        );
        this.forms = canaries.flatMap(({ name, text }) =>
            [text, ...base64Forms(text)].map((form) => ({ name, form })),
        );
    }

    /** Every place that has a value, in plain text or in base64, with the name of the secret. */
    public foundIn(places: Places): string[] {
        return [...places].flatMap(([place, text]) =>
            this.namesIn(text).map((name) => `${place} has ${name}`),
        );
    }

    /** Names of the secrets whose values a text has. */
    public namesIn(text: string): string[] {
        return [...new Set(this.forms.filter(({ form }) => text.includes(form)).map(({ name }) => name))];
    }

    /** Looks at arguments and environments of all processes, over and over, until `work` is done. */
    public async watchProcesses(work: Promise<unknown>): Promise<string[]> {
        const found = new Set<string>();
        let working = true;
        const look = async (): Promise<void> => {
            while (working) {
                this.foundIn(processPlaces()).forEach((place) => found.add(place));
                await new Promise((resolve) => setImmediate(resolve));
            }
        };
        await Promise.all([work.finally(() => (working = false)), look()]);
        this.foundIn(processPlaces()).forEach((place) => found.add(place));
        return [...found];
    }
}

/** All files below a folder. */
export function filePlaces(folder: string): Places {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
    );
    return new Map(
        files.map((file) => {
            const path = join(file.parentPath, file.name);
            return [relative(folder, path), readFileSync(path, "latin1")];
        }),
    );
}

function processPlaces(): Places {
    return new Map(
        allProcesses().flatMap((pid) => {
            const program = processFile(pid, "cmdline").split("\0")[0] ?? "";
            return (["cmdline", "environ"] as const).map((file): [string, string] => [
                `${file} of ${program}`,
                processFile(pid, file),
            ]);
        }),
    );
}

/** What a text looks like within base64, wherever in the encoded text it begins. */
function base64Forms(text: string): string[] {
    return [0, 1, 2].map((offset) => {
        const encoded = Buffer.from("-".repeat(offset) + text).toString("base64");
        const first = Math.ceil((offset * 4) / 3);
        const last = Math.floor(((offset + text.length) * 4) / 3);
        return encoded.slice(first, last);
    });
}
