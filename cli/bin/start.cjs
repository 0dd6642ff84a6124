"use strict";

const path = require("node:path");
const { ensurePackages } = require("./packages.cjs");
const { loadBundle } = require("./bundle.cjs");

const root = path.resolve(__dirname, "../..");

/**
 * Runs a command line of this checkout, and exits with its exit code.
 *
 * `VIGIE_ROOT` sets the folder with stack files and state; the checkout by default.
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
 * Exits, even with open handles, once all output is written.
 *
 * Writes to a slow pipe are buffered in the process, and `process.exit` drops them.
 */
async function end(code) {
    await Promise.all([process.stdout, process.stderr].map(drained));
    process.exit(code);
}

/** Settles when a stream's output has reached the operating system, or its reader has closed it. */
function drained(stream) {
    return new Promise((resolve) => {
        stream.once("error", resolve);
        stream.write("", () => resolve());
    });
}

module.exports = { start };
