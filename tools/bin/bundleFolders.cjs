"use strict";

const fs = require("node:fs");
const path = require("node:path");

// Other commands of the same checkout may run: one that compiles, or one that began before a source was changed.

/** The folder that this process makes a bundle in, before it takes its place. */
function partialFolder(folder) {
    return `${folder}.${process.pid}`;
}

/** Puts a bundle that is complete in its place; one that another command made of the same sources meanwhile is as good. */
function putInPlace(partial, folder) {
    try {
        fs.renameSync(partial, folder);
    } catch (error) {
        if (!fs.existsSync(folder)) {
            throw error;
        }
        fs.rmSync(partial, { recursive: true, force: true });
    }
}

/** Removes the bundles of older sources, but not those that another command is making. */
function removeOthers(cache, folder) {
    for (const name of fs.readdirSync(cache)) {
        const full = path.join(cache, name);
        if (name.startsWith("bundle-") && full !== folder && !isBeingMade(name)) {
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

module.exports = { keepFile, partialFolder, putInPlace, readIfThere, removeOthers };
