"use strict";

const path = require("node:path");
const { ensurePackages } = require("./packages.cjs");
const { loadBundle } = require("./bundle.cjs");

const root = path.resolve(__dirname, "../..");

/**
 * Runs a command line of the checkout that this file is in, and ends the process with its exit code.
 *
 * `VIGIE_ROOT` names the folder with the stacks' files and state where it is another one than the checkout.
 */
async function start(args) {
    try {
        ensurePackages(root);
        const bundle = await loadBundle(root, "commands");
        const code = await bundle.exports.main(process.env.VIGIE_ROOT || root, args);
        bundle.keepCompiled();
        await end(code);
    } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
        await end(1);
    }
}

/**
 * Ends the process, whatever still holds it open, once everything printed has been handed over.
 *
 * Writes to a pipe wait in the process where the reader is slower, and `process.exit` drops them.
 */
async function end(code) {
    await Promise.all([process.stdout, process.stderr].map(drained));
    process.exit(code);
}

/** Settles when all that was written to a stream has reached the operating system, or nobody reads it any more. */
function drained(stream) {
    return new Promise((resolve) => {
        stream.once("error", resolve);
        stream.write("", () => resolve());
    });
}

module.exports = { start };
