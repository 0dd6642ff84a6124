"use strict";

const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const files = ["index.ts", "settings.ts", "package.json", "package-lock.json", "tsconfig.json"];
const folders = ["components", "rules", "dashboards", "metrics", "lint", "cli", "tools"];
const isSource = /\.(ts|json|cjs)$/;

/**
 * Hashes the contents of the sources of the commands; modification times are unreliable.
 *
 * The hash includes the folder's path, which the bundle contains. `of` defaults to the sources of the commands.
 */
function hashSources(root, of = { files, folders }) {
    const hash = createHash("sha256").update(root);
    const sources = [
        ...of.files.map((file) => path.join(root, file)),
        ...of.folders.flatMap((folder) => walk(path.join(root, folder))),
    ];
    for (const source of sources) {
        hash.update(`\0${source}\0`).update(read(source));
    }
    return hash.digest("hex").slice(0, 24);
}

function walk(folder) {
    const entries = fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }) : [];
    return entries
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
            const full = path.join(folder, entry.name);
            return entry.isDirectory() ? walk(full) : isSource.test(entry.name) ? [full] : [];
        });
}

function read(file) {
    try {
        return fs.readFileSync(file);
    } catch {
        return "";
    }
}

module.exports = { hashSources };
