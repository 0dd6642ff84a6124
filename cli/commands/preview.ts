import { ensureParts } from "../preflight/parts";
import { removeStaleLocksOrRefuse } from "../recovery/recover";
import { painter } from "../../lint/cli/output/colour";
import { PlannedChanges } from "../report/plannedChanges";
import { omissionLines } from "../report/summary";
import type { Command } from "../command";
import { ensureLocalSecrets } from "../localSecrets";
import { runOperation } from "../operation";
import { reportFailure } from "../reportFailure";
import { ensureSshAccess } from "../sshAccess";

/** Shows what up would change, and changes nothing; parts that the last update omitted are omitted again. */
export const run: Command = async (session, options) => {
    const { printer, toolchain } = session;
    const needs = await session.requirements();
    if (needs.dockerHost === undefined) {
        await toolchain.ensureDocker((line) => printer.note(line));
    }
    removeStaleLocksOrRefuse(session);
    const missing = await ensureParts(session, session.engineOf(needs), needs, {
        retryUnavailable: options.refresh,
        fetchImages: false,
    });
    session.omit = [...new Set(missing.map(({ name }) => name))];
    await ensureLocalSecrets(session, needs.adminPasswordSecret);
    if (options.refresh) {
        await ensureSshAccess(session);
    }
    const planned = new PlannedChanges();
    const stack = await session.open();
    const outcome = await runOperation(
        session,
        (onEvent) => stack.preview({ onEvent, refresh: options.refresh }),
        (event) => planned.onEvent(event),
    );
    if (options.json) {
        const { failure, warnings, seconds } = outcome;
        printer.line(
            JSON.stringify({ changes: planned.list, failure, warnings, omitted: missing, seconds }, null, 2),
        );
        return failure === undefined ? 0 : 1;
    }
    for (const warning of outcome.warnings) {
        printer.note(`Warning: ${warning}`);
    }
    if (outcome.failure !== undefined) {
        return reportFailure(printer, "preview", outcome);
    }
    const lines = planned.toLines(painter(process.stdout.isTTY, process.env));
    for (const line of lines.length === 0 ? ["No changes."] : lines) {
        printer.line(line);
    }
    for (const line of omissionLines(missing)) {
        printer.line(line);
    }
    return 0;
};
