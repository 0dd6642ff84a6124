type Environment = Readonly<Record<string, string | undefined>>;

/** The meaning of a colour. */
export type Tone = "good" | "bad" | "muted";

/** Colours a text, unless colours are disabled. */
export type Paint = (tone: Tone, text: string) => string;

const codes: Readonly<Record<Tone, number>> = { good: 32, bad: 31, muted: 90 };

/** Colours for a terminal, unless `NO_COLOR` is set (no-color.org). */
export function painter(isTerminal: boolean, environment: Environment): Paint {
    const wanted = isTerminal && !environment.NO_COLOR && environment.TERM !== "dumb";
    return wanted ? (tone, text) => `\u001b[${codes[tone]}m${text}\u001b[39m` : (_, text) => text;
}
