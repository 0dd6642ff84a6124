import type { LogFormat } from "../../../spec/logs";
import { whereLine, whereNotLine } from "../selector";
import type { Stage } from "../stage";
import { levelCapitals, levelCodes, levelWord } from "./levels";

/** Extracted values between the stages; no label has these names. */
const found = "level_found";
const pair = "level_in_pair";
const enclosed = "level_enclosed";
const capitals = "level_in_capitals";
const leading = "level_leading";
const letter = "level_letter";
const uncaught = "level_uncaught";

const object = String.raw`^\s*\{`;
const colour = String.raw`(?:\x1b\[[0-9;]*m)*`;

/** Pairs of logfmt before that of the level: one that stands in quotes is not the line's. */
const pairsBefore = String.raw`^(?:[^\s="]+(?:=(?:"(?:[^"\\]|\\.)*"|[^\s"]*))?\s+)*?`;

const inPair = `${pairsBefore}(?:level|lvl|severity)="?(?P<${pair}>${levelWord})"?(?:\\s|$)`;

/** Words before the level: a time, a process, a thread. They stand here once, since to look for them twice is dear. */
const wordsBefore = String.raw`^(?:\S+[ \t]+){0,7}?`;

const amongWords = [
    `[\\[<(|][ \\t]*${colour}(?P<${enclosed}>${levelWord})${colour}[ \\t]*[\\]>)|]`,
    `\\[?(?P<${capitals}>${levelCapitals})(?:[\\]:/,|\\s\\x1b]|$)`,
].join("|");

const inText = [
    `${wordsBefore}${colour}(?:${amongWords})`,
    `^(?P<${leading}>${levelWord})(?: error)?:`,
    `^(?P<${letter}>[IWEF])[0-9]{4} [0-9]{2}:[0-9]{2}:`,
    // Python and Java.
    `^(?P<${uncaught}>Traceback|Exception) (?:\\(most recent call last\\):|in thread )`,
].join("|");

/**
 * Makes the label `level` of what a line says, as the line writes it, so that a filter on the field of the line still
 * fits behind a parser of LogQL. A line that says none of the known words, and begins no exception that nothing
 * caught, has no such label.
 */
export function levelStages(format: LogFormat): Stage[] {
    return [
        ...(reads(format, "json") ? [{ ...onObjects, stages: fromJson() }] : []),
        ...(format === "json" ? [] : [{ ...onTexts, stages: fromText(format) }]),
        { kind: "regex", source: found, expression: `^(?P<level>${levelWord})$` },
        { kind: "labels", values: { level: "" } },
    ];
}

const onObjects = { kind: "match", selector: whereLine(object) } as const;
const onTexts = { kind: "match", selector: whereNotLine(object) } as const;

function reads(format: LogFormat, one: LogFormat): boolean {
    return format === "auto" || format === one;
}

function fromJson(): Stage[] {
    const fields = 'level || severity || lvl || levelname || "log.level" || log.level';
    return [{ kind: "json", expressions: { [found]: fields } }, translate(".Value")];
}

function fromText(format: LogFormat): Stage[] {
    if (format === "logfmt") {
        return [{ kind: "regex", expression: inPair }, translate(`.${pair}`)];
    }
    return [
        { kind: "regex", expression: inPair },
        { kind: "regex", expression: inText },
        translate(`(or .${pair} .${enclosed} .${capitals} .${leading} .${letter} .${uncaught})`),
    ];
}

/** Sets the level found: the word that a code stands for, or the text itself. */
function translate(text: string): Stage {
    const codes = Object.entries(levelCodes)
        .map(([code, word]) => `"${code}" "${word}"`)
        .join(" ");
    return {
        kind: "template",
        source: found,
        template: `{{ with ${text} }}{{ get (dict ${codes}) . | default . }}{{ end }}`,
    };
}
