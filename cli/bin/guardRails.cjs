#!/usr/bin/env node
"use strict";

// The policy pack as a program that the Pulumi engine starts: pulumi preview --policy-pack "$PWD/cli/bin/guardRails.cjs"
//
// The engine can also run the sources (--policy-pack policies), but compiles them each time, which takes seconds and
// requires its Node.js host. This program compiles them once.

const fs = require("node:fs");
const path = require("node:path");
const { run } = require("./bundle.cjs");
const { partialPlace, putInPlace, removeOthers } = require("./bundleFolders.cjs");
const { hashSources } = require("./sources.cjs");

const root = path.resolve(__dirname, "../..");
const policies = path.join(root, "policies");
const prefix = "guard-rails-";

/** The sources of the policies. */
const sources = {
    files: ["package-lock.json"],
    folders: ["policies", path.join("components", "spec"), path.join("components", "edge")],
};

/** The policies bundled in one file; rebuilt if the sources changed. */
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
        // The SDK is needed for its protocol only, except for resources with assets.
        plugins: [lazy([...lazyPackages, "@pulumi/pulumi"])],
    });
    putInPlace(partial, file);
    removeOthers(cache, prefix, file);
    return file;
}

bundled().then(
    (file) => {
        // The pack reads its version from the package.json of its working folder.
        process.chdir(policies);
        // Written immediately, since the engine kills the process without warning.
        run(file, fs.readFileSync(file, "utf8")).keepCompiled();
    },
    (error) => {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
    },
);
