"use strict";

// Run by npm before the tests: makes sure that what they need is there.

const path = require("node:path");
const { ensurePackages } = require("./packages.cjs");

try {
    ensurePackages(path.resolve(__dirname, "../.."));
} catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
}
