"use strict";

// The program as Pulumi's Node.js host runs it: index.ts, compiled ahead. The host itself would compile and check the
// types of the whole project at every preview and update.

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
 * Takes the SDK's own frames out of the stack trace of an error that ends the program, before the host looks at it.
 *
 * The SDK's source maps say `node_modules/@pulumi/resource.ts`, a path that Node.js 20 cannot colour in `util.inspect`:
 * it appends to a text until that is too long, for most of a minute.
 */
function forgetSdkFrames(error) {
    if (error instanceof Error && typeof error.stack === "string") {
        const frames = error.stack.split("\n");
        error.stack = frames.filter((line) => !/^ +at .*node_modules[\\/]@pulumi[\\/]/.test(line)).join("\n");
    }
}
