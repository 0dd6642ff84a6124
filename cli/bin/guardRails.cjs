#!/usr/bin/env node
"use strict";

// The guard rails as a program that the engine starts: pulumi preview --policy-pack "$PWD/cli/bin/guardRails.cjs"
//
// The engine runs the sources themselves too (--policy-pack policies), but compiles them anew each time, which takes
// seconds, and needs its host of Node.js for that. Here they are compiled once.

const fs = require("node:fs");
const path = require("node:path");
const { run } = require("./bundle.cjs");
const { partialPlace, putInPlace, removeOthers } = require("./bundleFolders.cjs");
const { hashSources } = require("./sources.cjs");

const root = path.resolve(__dirname, "../..");
const policies = path.join(root, "policies");
const prefix = "guard-rails-";

/** What the rules are made of. */
const sources = {
    files: ["package-lock.json"],
    folders: ["policies", path.join("components", "spec"), path.join("components", "edge")],
};

/** The rules in one file; made where the sources have changed. */
async function bundled() {
    const cache = path.join(root, ".vigie", "cache");
    const file = path.join(cache, `${prefix}${hashSources(root, sources)}.cjs`);
    if (fs.existsSync(file)) {
        return file;
    }
    const { lazy, lazyPackages } = require("./build.cjs");
    const partial = partialPlace(file);
    fs.mkdirSync(cache, { recursive: true, mode: 0o700 });
    await require("esbuild").build({
        entryPoints: [path.join(policies, "index.ts")],
        outfile: partial,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        logLevel: "error",
        // Of the SDK itself only the protocol is needed, but for resources with files in them.
        plugins: [lazy([...lazyPackages, "@pulumi/pulumi"])],
    });
    putInPlace(partial, file);
    removeOthers(cache, prefix, file);
    return file;
}

bundled().then(
    (file) => {
        // The pack reads its version from the package.json of the folder that it is started in.
        process.chdir(policies);
        // At once, since the engine ends the process without a warning.
        run(file, fs.readFileSync(file, "utf8")).keepCompiled();
    },
    (error) => {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
    },
);
