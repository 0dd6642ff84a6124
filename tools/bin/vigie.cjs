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

require("./start.cjs").start(process.argv.slice(2));
