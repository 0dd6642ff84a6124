"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { partialPlace, putInPlace, removeOthers } = require("./bundleFolders.cjs");

/**
 * Packages that the Pulumi SDK loads at its start and that only serve what this project does not do: functions that are
 * serialized into resources. They are loaded when they are first used.
 */
const lazyPackages = ["@npmcli/arborist", "normalize-package-data", "typescript"];

/** Where the SDK notes a stack trace. */
const noteTrace = "value: new Error().stack";

/** What is bundled, by the name of its folder: the source that it begins with, and where the SDK comes from. */
const bundles = {
    /** The commands, and the program within them. */
    commands: { source: path.join("cli", "main.ts"), sdk: [lazy(lazyPackages), withoutTraces()] },
    /** The program alone, for a host that has loaded the SDK already, so that there is one copy of it. */
    program: { source: "index.ts", sdk: [external(/^@pulumi\/pulumi(\/|$)/)] },
};

/** Bundles the commands or the program into `folder`, in one step; the bundles of older sources are removed. */
async function build(root, cache, name, folder) {
    const partial = partialPlace(folder);
    // The state and its passphrase will be kept beside the cache.
    fs.mkdirSync(path.dirname(cache), { recursive: true, mode: 0o700 });
    const { source, sdk } = bundles[name];
    await bundle(root, path.join(root, source), path.join(partial, "main.cjs"), sdk);
    putInPlace(partial, folder);
    removeOthers(cache, `${name}-`, folder);
}

/** Bundles a source of the project in `root`, with all that it imports, into one script. */
async function bundle(root, source, script, sdk = bundles.commands.sdk) {
    await require("esbuild").build({
        entryPoints: [source],
        outfile: script,
        bundle: true,
        platform: "node",
        target: "node20",
        format: "cjs",
        // The bundle is run as a script, where only require is at hand.
        supported: { "dynamic-import": false },
        sourcemap: "external",
        sourcesContent: false,
        logLevel: "error",
        plugins: [...sdk, ownFolders(root)],
    });
}

/** Leaves packages out of the bundle: they are loaded from `node_modules` when it runs. */
function external(filter) {
    return {
        name: "external",
        setup({ onResolve }) {
            onResolve({ filter }, ({ path: name }) => ({ path: name, external: true }));
        },
    };
}

/** Puts an object in a package's place that loads the package at the first use of anything in it. */
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
 * Keeps the SDK from writing a stack trace for each property of each resource: a third of the time that the program of
 * an update takes. Only `PULUMI_DEBUG_PROMISE_LEAKS` prints them, for the SDK's own developers.
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

/** Lets the project's own sources find files beside them, as if they were not bundled. */
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
