import * as automationServer from "@pulumi/pulumi/automation/server";
import { RunResponse } from "@pulumi/pulumi/proto/language_pb";
import { tellDebug } from "./debugLog";

type Answer = (error: unknown, response: RunResponse | undefined) => void;
type Run = (call: unknown, callback: Answer) => Promise<void>;

/**
 * Ends an update whose program failed in an `apply`.
 *
 * A program that the command line runs in a process of its own ends with that process. One that runs inside of the
 * Automation API does not: a resource whose dependency was rejected is never registered, and its registration is
 * awaited for ever. Here the first failure that nobody handles ends the program, once it has been told to the engine.
 * Operations that have begun are finished by the engine, as after any other error.
 */
export function endUpdatesOfFailedPrograms(): void {
    const { LanguageServer } = automationServer as unknown as { LanguageServer: { prototype: { run: Run } } };
    const server = LanguageServer.prototype;
    const original = server.run;
    server.run = function (this: unknown, call, callback) {
        let answered = false;
        const fail = (): void => {
            void told().then(() => answer(undefined, alreadyTold()));
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

/** The failure itself is logged by the server's own handler just before; messages arrive in the order they were sent. */
async function told(): Promise<void> {
    await tellDebug("The program failed; the update ends.");
}

/** The answer of a program whose failure the engine has been told of. */
function alreadyTold(): RunResponse {
    const response = new RunResponse();
    response.setBail(true);
    return response;
}
