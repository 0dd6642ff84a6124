"use strict";

const fs = require("node:fs");
const { createRequire, wrap } = require("node:module");
const path = require("node:path");
const vm = require("node:vm");
const { hashSources } = require("./sources.cjs");

/**
 * Loads the commands and the program as one file of JavaScript, compiled in advance: a tenth of the time that loading
 * the TypeScript and its packages one by one takes.
 *
 * The file is kept by the hash of the sources, so that it is never older than they are.
 */
async function loadBundle(root) {
    const cache = path.join(root, ".vigie", "cache");
    const folder = path.join(cache, `bundle-${hashSources(root)}`);
    const file = path.join(folder, "main.cjs");
    if (!fs.existsSync(file)) {
        await require("./build.cjs").build(root, cache, folder);
    }
    return run(file);
}

/** Runs the file as Node.js runs a module, but with the machine code of an earlier run where there is any. */
function run(file) {
    const compiled = `${file}.${process.version}-${process.arch}`;
    const cachedData = fs.existsSync(compiled) ? fs.readFileSync(compiled) : undefined;
    const script = new vm.Script(wrap(fs.readFileSync(file, "utf8")), { filename: file, cachedData });
    const module = { exports: {} };
    script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
    return {
        exports: module.exports,
        /** Keeps the machine code of what this run has used. */
        keepCompiled() {
            if (cachedData === undefined || script.cachedDataRejected) {
                fs.writeFileSync(`${compiled}.${process.pid}`, script.createCachedData());
                fs.renameSync(`${compiled}.${process.pid}`, compiled);
            }
        },
    };
}

module.exports = { loadBundle };
