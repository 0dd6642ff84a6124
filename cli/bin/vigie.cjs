#!/usr/bin/env node
"use strict";

// Entry point of every command. It requires only Node.js, and before the version check, only syntax of old versions.
var oldestNode = 20;

if (Number(process.versions.node.split(".")[0]) < oldestNode) {
    process.stderr.write(
        "Vigie requires Node.js " +
            oldestNode +
            " or later; this is " +
            process.versions.node +
            ".\n" +
            "Install a current version (nodejs.org, or your system's packages), and run the command again.\n",
    );
    process.exit(1);
}

var fs = require("node:fs");
var path = require("node:path");
var args = process.argv.slice(2);

if (fs.existsSync(path.join(__dirname, "start.cjs"))) {
    require("./start.cjs").start(args);
} else {
    // The installed package contains the compiled library and linter.
    require("../../dist/lint/cli/main.js")
        .main(args)
        .then(
            function (code) {
                process.exitCode = code;
            },
            function (error) {
                process.stderr.write(error.message + "\n");
                process.exitCode = 1;
            },
        );
}
