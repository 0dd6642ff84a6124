"use strict";

// The program for Pulumi's Node.js host: index.ts, compiled ahead of time. The host itself would compile and type-check
// the whole project at every preview and update.

const path = require("node:path");
const { loadBundle } = require("./bundle.cjs");

const root = path.resolve(__dirname, "../..");

module.exports = async () => {
    process.prependListener("unhandledRejection", forgetSdkFrames);
    const bundle = await loadBundle(root, "program");
    const outputs = await bundle.exports({ folder: root });
    bundle.keepCompiled();
    return outputs;
};

/**
 * Removes the SDK's frames from the stack trace of an error that ends the program, before the host inspects it.
 *
 * The SDK's source maps contain `node_modules/@pulumi/resource.ts`, a path on which `util.inspect` of Node.js 20 loops for
 * most of a minute until its string is too long.
 */
function forgetSdkFrames(error) {
    if (error instanceof Error && typeof error.stack === "string") {
        const frames = error.stack.split("\n");
        error.stack = frames.filter((line) => !/^ +at .*node_modules[\\/]@pulumi[\\/]/.test(line)).join("\n");
    }
}
