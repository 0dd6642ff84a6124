"use strict";

const fs = require("node:fs");
const { createRequire, wrap } = require("node:module");
const path = require("node:path");
const vm = require("node:vm");
const { keepFile, readIfThere } = require("./bundleFolders.cjs");
const { hashSources } = require("./sources.cjs");

/**
 * Loads the commands or the program (`name`) as one file of JavaScript, compiled in advance: a tenth of the time that
 * loading the TypeScript and its packages one by one takes.
 *
 * The file is kept by the hash of the sources, so that it is never older than they are.
 */
async function loadBundle(root, name) {
    const cache = path.join(root, ".vigie", "cache");
    const folder = path.join(cache, `${name}-${hashSources(root)}`);
    const file = path.join(folder, "main.cjs");
    let source = readIfThere(file);
    if (source === undefined) {
        await require("./build.cjs").build(root, cache, name, folder);
        source = fs.readFileSync(file);
    }
    return run(file, source.toString("utf8"));
}

/** Runs the file as Node.js runs a module, but with the machine code of an earlier run where there is any. */
function run(file, source) {
    const compiled = `${file}.${process.version}-${process.arch}`;
    const cachedData = readIfThere(compiled);
    const script = new vm.Script(wrap(source), { filename: file, cachedData });
    const module = { exports: {} };
    script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
    return {
        exports: module.exports,
        /** Keeps the machine code of what this run has used. */
        keepCompiled() {
            if (cachedData === undefined || script.cachedDataRejected) {
                keepFile(compiled, script.createCachedData());
            }
        },
    };
}

module.exports = { loadBundle, run };
