#!/usr/bin/env node
"use strict";

// The start of every command. It needs nothing but Node.js, and until the version is known, only what old ones know too.
var oldestNode = 20;

if (Number(process.versions.node.split(".")[0]) < oldestNode) {
    process.stderr.write(
        "Vigie needs Node.js " +
            oldestNode +
            " or later; this is " +
            process.versions.node +
            ".\n" +
            "Install a current one (nodejs.org, or your system's packages), and run the command again.\n",
    );
    process.exit(1);
}

var fs = require("node:fs");
var path = require("node:path");
var args = process.argv.slice(2);

if (fs.existsSync(path.join(__dirname, "start.cjs"))) {
    require("./start.cjs").start(args);
} else {
    // The installed package has the library and the checks, compiled.
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
