import type { EngineEvent } from "@pulumi/pulumi/automation";
import { ChangeCount } from "./report/changes";
import { painter } from "../lint/cli/output/colour";
import { Diagnostics } from "./report/diagnostics";
import { outputsIn } from "./report/outputs";
import { Progress } from "./report/progress";
import { findPosition } from "./report/sourcePosition";
import { failureText } from "./report/failure";
import { PulumiFailed } from "./workspace/pulumiProcess";
import { handleInterrupts } from "./interrupts";
import type { Session } from "./session";

/** The result of an operation of the Pulumi engine. */
export interface Outcome {
    /** The reason of a failure, for the user; undefined on success. */
    failure: string | undefined;
    interrupted: boolean;
    changes: ChangeCount;
    warnings: readonly string[];
    /** The stack's outputs, if the operation reached them; secrets are hidden. */
    outputs: Record<string, unknown>;
    seconds: number;
}

const tickMilliseconds = 1000;

/** Runs an operation of the Pulumi engine and prints its progress. */
export async function runOperation(
    session: Session,
    operate: (onEvent: (event: EngineEvent) => void) => Promise<void>,
    listener?: (event: EngineEvent) => void,
): Promise<Outcome> {
    const { printer } = session;
    const say = (line: string): void => printer.note(line);
    const changes = new ChangeCount();
    const diagnostics = new Diagnostics(say, findPosition);
    const progress = new Progress(say, painter(process.stdout.isTTY, process.env));
    let outputs: Record<string, unknown> = {};
    const interrupts = handleInterrupts(() => session.pulumi, say);
    const ticker = setInterval(() => progress.tick(), tickMilliseconds);
    const started = Date.now();
    let failure: string | undefined;
    try {
        await operate((event) => {
            changes.onEvent(event);
            diagnostics.onEvent(event);
            outputs = outputsIn(event) ?? outputs;
            (listener ?? ((engineEvent) => progress.onEvent(engineEvent)))(event);
        });
    } catch (error) {
        if (!(error instanceof PulumiFailed)) {
            throw error;
        }
        failure = failureText(diagnostics.errors, error.result);
    } finally {
        clearInterval(ticker);
        interrupts.stop();
    }
    return {
        failure,
        interrupted: interrupts.interrupted(),
        changes,
        warnings: diagnostics.warnings,
        outputs,
        seconds: (Date.now() - started) / 1000,
    };
}
