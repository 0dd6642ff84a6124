"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { partialPlace, putInPlace, removeOthers } = require("./bundleFolders.cjs");

/**
 * Packages that the Pulumi SDK loads at startup for function serialization only, which this project does not use. They are
 * loaded lazily.
 */
const lazyPackages = ["@npmcli/arborist", "normalize-package-data", "typescript"];

/** The SDK code that records a stack trace. */
const noteTrace = "value: new Error().stack";

/** The bundles by folder name: entry point, and source of the SDK. */
const bundles = {
    /** The commands, including the program. */
    commands: { source: path.join("cli", "main.ts"), sdk: [lazy(lazyPackages), withoutTraces()] },
    /** The program alone, for a host that has already loaded the SDK: there must be one copy of it. */
    program: { source: "index.ts", sdk: [external(/^@pulumi\/pulumi(\/|$)/)] },
};

/** Bundles the commands or the program into `folder` atomically; removes outdated bundles. */
async function build(root, cache, name, folder) {
    const partial = partialPlace(folder);
    // The parent folder also holds the state and its passphrase.
    fs.mkdirSync(path.dirname(cache), { recursive: true, mode: 0o700 });
    const { source, sdk } = bundles[name];
    await bundle(root, path.join(root, source), path.join(partial, "main.cjs"), sdk);
    putInPlace(partial, folder);
    removeOthers(cache, `${name}-`, folder);
}

/** Bundles an entry point of the project in `root` with its imports into one script. */
async function bundle(root, source, script, sdk = bundles.commands.sdk) {
    await require("esbuild").build({
        entryPoints: [source],
        outfile: script,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        // The bundle runs as a script, where only require is available.
        supported: { "dynamic-import": false },
        sourcemap: "external",
        sourcesContent: false,
        logLevel: "error",
        plugins: [...sdk, ownFolders(root)],
    });
}

/** Excludes packages from the bundle: they are loaded from `node_modules` at run time. */
function external(filter) {
    return {
        name: "external",
        setup({ onResolve }) {
            onResolve({ filter }, ({ path: name }) => ({ path: name, external: true }));
        },
    };
}

/** Replaces a package by a proxy that loads it on first use. */
function lazy(packages) {
    return {
        name: "lazy",
        setup({ onResolve, onLoad }) {
            onResolve({ filter: /^[@a-z]/ }, ({ path: name, namespace }) => {
                if (namespace === "lazy") {
                    return { path: name, external: true };
                }
                return packages.includes(name) ? { path: name, namespace: "lazy" } : undefined;
            });
            onLoad({ filter: /.*/, namespace: "lazy" }, ({ path: name }) => ({ contents: lazyModule(name) }));
        },
    };
}

function lazyModule(name) {
    return `
        let loaded;
        const load = () => (loaded ??= require(${JSON.stringify(name)}));
        module.exports = new Proxy(function () {}, {
            get: (_, key) => (key === "__esModule" ? true : key === "default" ? load().default ?? load() : load()[key]),
            apply: (_, self, args) => Reflect.apply(load(), self, args),
            construct: (_, args) => Reflect.construct(load(), args),
        });`;
}

/**
 * Disables the SDK's stack trace for each property of each resource, which takes a third of the program's time. Only
 * `PULUMI_DEBUG_PROMISE_LEAKS` prints them, for developers of the SDK.
 */
function withoutTraces() {
    return {
        name: "without-traces",
        setup({ onLoad }) {
            onLoad({ filter: /@pulumi[\\/]pulumi[\\/]runtime[\\/]debuggable\.js$/ }, ({ path: file }) => ({
                contents: fs.readFileSync(file, "utf8").replace(noteTrace, "value: undefined"),
            }));
        },
    };
}

/** Preserves `__dirname` in the project's own sources. */
function ownFolders(root) {
    const own = [
        ...["components", "lint", "cli", "tools"].map((folder) => path.join(root, folder) + path.sep),
    ];
    return {
        name: "own-folders",
        setup({ onLoad }) {
            onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
                const contents =
                    own.some((folder) => file.startsWith(folder)) && fs.readFileSync(file, "utf8");
                return contents && contents.includes("__dirname")
                    ? {
                          contents: `const __dirname = ${JSON.stringify(path.dirname(file))};${contents}`,
                          loader: "ts",
                      }
                    : undefined;
            });
        },
    };
}

module.exports = { build, bundle, lazy, lazyPackages, noteTrace };
