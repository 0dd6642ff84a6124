type Environment = Readonly<Record<string, string | undefined>>;

/** What a line says at a glance. */
export type Tone = "good" | "bad" | "muted";

/** Puts a tone on a text; leaves it as it is where colours are not wanted. */
export type Paint = (tone: Tone, text: string) => string;

const codes: Readonly<Record<Tone, number>> = { good: 32, bad: 31, muted: 90 };

/** Colours for a terminal that is watched, unless `NO_COLOR` is set (no-color.org). */
export function painter(isTerminal: boolean, environment: Environment): Paint {
    const wanted = isTerminal && !environment.NO_COLOR && environment.TERM !== "dumb";
    return wanted ? (tone, text) => `\u001b[${codes[tone]}m${text}\u001b[39m` : (_, text) => text;
}
