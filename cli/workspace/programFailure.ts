import * as automationServer from "@pulumi/pulumi/automation/server";
import { RunResponse } from "@pulumi/pulumi/proto/language_pb";
import { tellDebug } from "./debugLog";

type Answer = (error: unknown, response: RunResponse | undefined) => void;
type Run = (call: unknown, callback: Answer) => Promise<void>;

/**
 * Ends an update whose program fails in an `apply`.
 *
 * A program in a process of its own ends with that process. An inline program of the Automation API does not: a resource
 * with a rejected dependency is never registered, and the update waits for it forever. Here the first unhandled rejection
 * ends the program after it is logged. The engine finishes operations in progress, as after any other error.
 */
export function endUpdatesOfFailedPrograms(): void {
    const { LanguageServer } = automationServer as unknown as { LanguageServer: { prototype: { run: Run } } };
    const server = LanguageServer.prototype;
    const original = server.run;
    server.run = function (this: unknown, call, callback) {
        let answered = false;
        const fail = (): void => {
            void logFailure().then(() => answer(undefined, loggedResponse()));
        };
        const answer: Answer = (error, response) => {
            if (!answered) {
                answered = true;
                process.off("unhandledRejection", fail);
                callback(error, response);
            }
        };
        process.on("unhandledRejection", fail);
        return original.call(this, call, answer);
    };
}

/** The SDK's own handler logs the failure just before; messages arrive in order. */
async function logFailure(): Promise<void> {
    await tellDebug("The program failed; the update ends.");
}

/** The response of a program whose failure is already logged. */
function loggedResponse(): RunResponse {
    const response = new RunResponse();
    response.setBail(true);
    return response;
}
