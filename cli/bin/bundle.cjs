"use strict";

const fs = require("node:fs");
const { createRequire, wrap } = require("node:module");
const path = require("node:path");
const vm = require("node:vm");
const { keepFile, readIfThere } = require("./bundleFolders.cjs");
const { hashSources } = require("./sources.cjs");

/**
 * Loads the commands or the program (`name`) as one compiled JavaScript file, which takes a tenth of the time of loading
 * TypeScript and packages one by one.
 *
 * The file is cached by the hash of the sources, so that it is never outdated.
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

/** Runs the file as a Node.js module, with V8's code cache of an earlier run if available. */
function run(file, source) {
    const compiled = `${file}.${process.version}-${process.arch}`;
    const cachedData = readIfThere(compiled);
    const script = new vm.Script(wrap(source), { filename: file, cachedData });
    const module = { exports: {} };
    script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
    return {
        exports: module.exports,
        /** Writes V8's code cache of this run. */
        keepCompiled() {
            if (cachedData === undefined || script.cachedDataRejected) {
                keepFile(compiled, script.createCachedData());
            }
        },
    };
}

module.exports = { loadBundle, run };
