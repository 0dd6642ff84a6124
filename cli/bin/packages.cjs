"use strict";

const { spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

/**
 * Installs the packages of `package-lock.json` if `node_modules` differs from it.
 *
 * Does nothing if the project itself is installed in `node_modules`: its dependencies then belong to that project.
 */
function ensurePackages(root) {
    const lockFile = path.join(root, "package-lock.json");
    if (path.basename(path.dirname(root)) === "node_modules" || !fs.existsSync(lockFile)) {
        return;
    }
    const lock = fs.readFileSync(lockFile);
    const hash = createHash("sha256").update(lock).digest("hex");
    const marker = path.join(root, "node_modules", ".vigie-lock");
    if (read(marker) === hash) {
        return;
    }
    if (!isInstalled(root, JSON.parse(lock.toString()))) {
        install(root);
    }
    fs.writeFileSync(marker, hash);
}

/** Whether the packages that npm last installed match the lock file; packages of other platforms may be missing. */
function isInstalled(root, lock) {
    const installed = read(path.join(root, "node_modules", ".package-lock.json"));
    if (installed === undefined) {
        return false;
    }
    const present = JSON.parse(installed).packages;
    return Object.entries(lock.packages).every(([name, wanted]) => {
        const found = present[name];
        return name === "" || (found ? found.version === wanted.version : wanted.optional === true);
    });
}

function install(root) {
    process.stderr.write("Installing the packages of package-lock.json (npm ci)\n");
    const [command, ...args] = process.env.npm_execpath
        ? [process.execPath, process.env.npm_execpath]
        : ["npm"];
    const { status, error } = spawnSync(command, [...args, "ci", "--no-audit", "--no-fund"], {
        cwd: root,
        stdio: ["ignore", process.stderr.fd, process.stderr.fd],
        shell: process.platform === "win32" && args.length === 0,
    });
    if (status !== 0) {
        throw new Error(
            `The packages could not be installed: npm ci ended with ${error ? error.message : `exit code ${status}`}.\n` +
                "See npm's messages above; if the registry is behind a proxy, configure npm (npm config set proxy).",
        );
    }
}

function read(file) {
    try {
        return fs.readFileSync(file, "utf8");
    } catch {
        return undefined;
    }
}

module.exports = { ensurePackages, isInstalled };
