"use strict";

// Run by npm before the tests: installs what they need.

const path = require("node:path");
const { loadBundle } = require("./bundle.cjs");
const { ensurePackages } = require("./packages.cjs");

const root = path.resolve(__dirname, "../..");

async function setUp() {
    try {
        ensurePackages(root);
        const bundle = await loadBundle(root, "commands");
        await bundle.exports.setUpTests();
    } catch (error) {
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
    }
}

setUp();
