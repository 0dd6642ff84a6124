"use strict";

const fs = require("node:fs");
const path = require("node:path");

// Other commands of the same checkout may run at the same time: compiling, or with older sources.

/** Temporary path of this process for a bundle, before it is renamed. */
function partialPlace(place) {
    return `${place}.${process.pid}`;
}

/** Renames a complete bundle to its final path; an equal one of another command may already exist. */
function putInPlace(partial, place) {
    try {
        fs.renameSync(partial, place);
    } catch (error) {
        if (!fs.existsSync(place)) {
            throw error;
        }
        fs.rmSync(partial, { recursive: true, force: true });
    }
}

/** Removes outdated bundles with a name prefix, except those that another command is creating. */
function removeOthers(cache, prefix, place) {
    for (const name of fs.readdirSync(cache)) {
        const full = path.join(cache, name);
        if (name.startsWith(prefix) && full !== place && !isBeingMade(name)) {
            fs.rmSync(full, { recursive: true, force: true });
        }
    }
}

function isBeingMade(name) {
    const pid = /\.(\d+)$/.exec(name)?.[1];
    return pid !== undefined && isRunning(Number(pid));
}

function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return error.code !== "ESRCH";
    }
}

/** A file's content; undefined if it does not exist. */
function readIfThere(file) {
    try {
        return fs.readFileSync(file);
    } catch (error) {
        if (error.code === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}

/** Writes a cache file; its folder may have been removed as outdated. */
function keepFile(file, content) {
    const partial = `${file}.${process.pid}`;
    try {
        fs.writeFileSync(partial, content);
        fs.renameSync(partial, file);
    } catch {
        fs.rmSync(partial, { force: true });
    }
}

module.exports = { keepFile, partialPlace, putInPlace, readIfThere, removeOthers };
