import { preflight } from "../preflight/preflight";
import { recover } from "../recovery/recover";
import { Unfinished } from "../recovery/unfinished";
import { addressLines, omissionLines, summaryLine } from "../report/summary";
import { printFailedContainerLogs } from "../failedContainerLogs";
import { ensureLocalSecrets } from "../localSecrets";
import { runOperation } from "../operation";
import { ensureSshAccess } from "../sshAccess";
import type { Command } from "../command";
import { reportFailure } from "../reportFailure";

/** Creates or updates the stack. */
export const run: Command = async (session, options) => {
    const { printer, toolchain } = session;
    const needs = await session.requirements();
    if (needs.dockerHost === undefined) {
        await toolchain.ensureDocker((line) => printer.note(line));
    }
    const cleared = await recover(session, needs);
    const findings = await preflight(session, needs, await session.state(), options.refresh);
    session.omit = [...new Set(findings.missing.map(({ name }) => name))];
    await ensureLocalSecrets(session, needs.adminPasswordSecret);
    const refresh = options.refresh || findings.stopped.length > 0;
    if (findings.stopped.length > 0) {
        printer.note(`Not running: ${findings.stopped.join(", ")}. Refreshing the state first.`);
    }
    if (refresh) {
        await ensureSshAccess(session);
    }
    const unfinished = new Unfinished(session.paths.work);
    unfinished.begin();
    const stack = await session.open();
    const began = new Date();
    const outcome = await runOperation(session, (onEvent) => stack.up({ onEvent, refresh }));
    if (outcome.failure === undefined && cleared) {
        unfinished.end();
    }
    const warnings = [...findings.warnings, ...outcome.warnings];
    if (options.json) {
        printer.line(JSON.stringify({ ...outcome, warnings, omitted: findings.missing }, null, 2));
        return outcome.failure === undefined ? 0 : 1;
    }
    for (const warning of warnings) {
        printer.note(`Warning: ${warning}`);
    }
    if (outcome.failure !== undefined) {
        const code = reportFailure(printer, "up", outcome);
        await printFailedContainerLogs(session, needs, outcome.failure, began);
        return code;
    }
    printer.line(summaryLine(outcome.changes, outcome.seconds));
    for (const line of [
        ...addressLines(outcome.outputs, session.stack),
        ...omissionLines(findings.missing),
    ]) {
        printer.line(line);
    }
    return 0;
};
