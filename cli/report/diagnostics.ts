import type { EngineEvent } from "@pulumi/pulumi/automation";
import { shortenLostConnection } from "./lostConnection";
import { resourceName } from "./resourceName";
import { unansweredGrafana } from "./unansweredGrafana";
import { violationIn } from "./violations";

/** A diagnostic event, with fields that the SDK's type lacks. */
interface Diagnostic {
    /** Including `debug`. */
    severity: string;
    message: string;
    urn?: string;
    /** Whether it is transient. */
    ephemeral?: boolean;
}

/** The messages of the engine, the providers and the program, without repetitions. */
export class Diagnostics {
    public readonly errors: string[] = [];
    public readonly warnings: string[] = [];

    public constructor(
        private readonly onInfo: (message: string) => void,
        /** Finds the position in the project's source at the top of a stack trace. */
        private readonly findPosition: (trace: string) => string | undefined = () => undefined,
    ) {}

    public onEvent(event: EngineEvent): void {
        const violation = violationIn(event);
        if (violation !== undefined) {
            addOnce(this.errors, violation);
        }
        const { diagnosticEvent } = event;
        if (diagnosticEvent === undefined) {
            return;
        }
        const { severity, message, urn, ephemeral }: Diagnostic = diagnosticEvent;
        const text = cleanMessage(message);
        if (text === "" || ephemeral === true || isNoise(text)) {
            return;
        }
        const unanswered = unansweredGrafana(text, urn);
        if (unanswered !== undefined && severity === "error") {
            addOnce(this.errors, unanswered);
            return;
        }
        const name = urn === undefined || urn === "" ? "" : resourceName(urn);
        const line = name === "" || text.startsWith(name) || isStack(urn) ? text : `${name}: ${text}`;
        if (severity === "error") {
            const position = this.findPosition(message);
            addOnce(this.errors, position === undefined ? line : `${line} (${position})`);
        } else if (severity === "warning") {
            addOnce(this.warnings, line);
        } else if (severity === "info" || severity === "info#err") {
            this.onInfo(line);
        }
    }
}

/** Messages that only repeat a failure reported elsewhere. */
const noise = [
    /^update failed$/,
    /^preview failed$/,
    /^resource monitor shut down/,
    /^One or more errors occurred/,
    /^Running program .* failed with an unhandled exception/,
];

function isNoise(text: string): boolean {
    return noise.some((pattern) => pattern.test(text));
}

function isStack(urn: string | undefined): boolean {
    return urn?.includes("::pulumi:pulumi:Stack::") ?? false;
}

/** The prefix of a failed property: it precedes the message of the failed value. */
const waitingProperties = /^([A-Za-z]+: )?(error serializing property "[^"]*": )+/;

/**
 * A message without details that do not help users: stack frames, URNs, the failed property, and the bullets and source
 * positions of the provider bridge.
 */
export function cleanMessage(message: string): string {
    return message
        .split("\n")
        .filter((line) => !/^\s+at .+(:\d+:\d+\)?|<anonymous>\)?|node:internal.*)$/.test(line))
        .filter((line) => !/^\s*(error: )?\d+ errors? occurred:\s*$/.test(line))
        .map((line) => line.replace(/^\s*\* /, ""))
        .map((line) =>
            line.replace(
                /^(creating|updating|deleting|refreshing) urn:pulumi:\S+: \d+ errors? occurred:\s*/,
                "",
            ),
        )
        .map((line) => line.replace(/^\s*\S+\.go:\d+: (\S+: )?/, "").replace(/: provider=\S+@\S+$/, ""))
        .map((line) => line.replace(/^(error|Unhandled exception): ([A-Za-z]*Error: )?/, "").trimEnd())
        .map((line) => line.replace(waitingProperties, ""))
        .map(shortenLostConnection)
        .filter((line) => line.trim() !== "")
        .join("\n");
}

function addOnce(list: string[], text: string): void {
    if (!list.some((before) => before === text || before.includes(text))) {
        list.push(text);
    }
}
