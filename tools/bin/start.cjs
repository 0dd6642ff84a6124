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
        const bundle = await loadBundle(root);
        const code = await bundle.exports.main(process.env.VIGIE_ROOT || root, args);
        bundle.keepCompiled();
        process.exit(code);
    } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
        process.exit(1);
    }
}

module.exports = { start };
