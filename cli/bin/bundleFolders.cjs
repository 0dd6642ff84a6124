"use strict";

const fs = require("node:fs");
const path = require("node:path");

// Other commands of the same checkout may run: one that compiles, or one that began before a source was changed.

/** Where this process makes a bundle, a folder or a file, before it takes its place. */
function partialPlace(place) {
    return `${place}.${process.pid}`;
}

/** Puts a bundle that is complete in its place; one that another command made of the same sources meanwhile is as good. */
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

/** Removes the bundles of older sources, whose names have a prefix, but not those that another command is making. */
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

/** A file's content; undefined where there is none, or no longer. */
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

/** Writes a file that only saves time: its folder may be gone by now, as that of older sources is. */
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
