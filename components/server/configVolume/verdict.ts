import type * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { temporaryFailure } from "./script";

/**
 * The writers, or an error with what the first one that failed printed.
 *
 * The exit code is in the state, so the same files fail again in every later update, instead of being "unchanged".
 * The result is unknown while a preview does not know how a new writer will end; as a dependency it then demands
 * nothing, and no value of a dependent changes.
 */
export function requireSuccess(writers: docker.Container[]): pulumi.Output<pulumi.Resource[]> {
    return pulumi.all(writers.map(successful));
}

function successful(writer: docker.Container): pulumi.Output<pulumi.Resource> {
    return pulumi.all([writer.exitCode, writer.containerLogs, writer.urn]).apply(([exitCode, logs, urn]) => {
        const message = failure(exitCode, logs, urn);
        if (message !== undefined) {
            throw new pulumi.ResourceError(message, writer, true);
        }
        return writer;
    });
}

/** Why files did not come into force, and what to do; nothing where they did. */
export function failure(exitCode: number, logs: string, urn: string): string | undefined {
    if (exitCode === 0) {
        return undefined;
    }
    const remedy =
        exitCode === temporaryFailure
            ? `The files were not refused. Once the cause is fixed, "pulumi up --replace '${urn}'" writes them again.`
            : "Fix the files; the ones in force stay until then.";
    return [`The configuration did not come into force (exit code ${exitCode}):`, logs.trim(), remedy].join(
        "\n",
    );
}
