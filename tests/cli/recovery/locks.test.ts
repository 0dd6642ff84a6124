import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findProcess, parseProcess } from "../../../cli/recovery/findProcess";
import { checkLock, parseLock } from "../../../cli/recovery/checkLock";
import { lockFolder, removeStaleLocks } from "../../../cli/recovery/locks";

/** As version 3.259.0 of the engine writes it. */
const sample = '{"pid":16304,"username":"root","hostname":"vm","timestamp":"2026-11-21T04:28:38.131256892Z"}';
const lock = parseLock(sample)!;
const before = new Date("2026-11-21T04:28:37Z");
const after = new Date("2026-11-21T04:30:00Z");

test("a lock file tells who made it", () => {
    expect(lock).toEqual({
        pid: 16304,
        username: "root",
        hostname: "vm",
        timestamp: new Date("2026-11-21T04:28:38.131Z"),
    });
    expect(parseLock("")).toBeUndefined();
    expect(parseLock('{"pid":"x"}')).toBeUndefined();
});

describe("a lock is", () => {
    test("held by an update that runs", () => {
        expect(checkLock(lock, "vm", () => ({ started: before, program: "/opt/bin/pulumi" }))).toBe("held");
    });

    test("stale where its process is gone", () => {
        expect(checkLock(lock, "vm", () => undefined)).toBe("stale");
    });

    test("stale where its number is another program's now, or a later update's", () => {
        expect(checkLock(lock, "vm", () => ({ started: before, program: "bash" }))).toBe("stale");
        expect(checkLock(lock, "vm", () => ({ started: after, program: "pulumi" }))).toBe("stale");
    });

    test("not to be judged where another machine made it", () => {
        expect(checkLock(lock, "laptop", () => undefined)).toBe("elsewhere");
    });
});

describe("taking locks over", () => {
    function locked(text = sample): { folder: string; file: string } {
        const folder = lockFolder(mkdtempSync(join(tmpdir(), "vigie-")), "vigie", "dev");
        const file = join(folder, "c9b1.json");
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        writeFileSync(`${file}.attrs`, "{}");
        return { folder, file };
    }

    test("removes what a killed update left, and tells of it", () => {
        const { folder, file } = locked();
        expect(removeStaleLocks(folder, () => undefined, "vm")).toEqual([{ path: file, lock }]);
        expect(existsSync(file) || existsSync(`${file}.attrs`)).toBe(false);
    });

    test("removes a file that is no lock", () => {
        const { folder, file } = locked("");
        expect(removeStaleLocks(folder, () => undefined, "vm")).toEqual([{ path: file, lock: undefined }]);
        expect(existsSync(file)).toBe(false);
    });

    test("finds nothing after an update that ended well", () => {
        expect(removeStaleLocks("/nonexistent")).toEqual([]);
    });

    test("is refused while the update runs", () => {
        const { folder, file } = locked();
        expect(() => removeStaleLocks(folder, () => ({ started: before, program: "pulumi" }), "vm")).toThrow(
            "Another update of this stack is running: process 16304 of root, since 2026-11-21T04:28:38.131Z.\n" +
                "Wait until it ends, or stop it with Ctrl-C in its terminal.",
        );
        expect(existsSync(file)).toBe(true);
    });

    test("is refused for another machine's lock, with the command that removes it", () => {
        const { folder, file } = locked();
        expect(() => removeStaleLocks(folder, () => undefined, "laptop")).toThrow(`rm ${file}`);
        expect(existsSync(file)).toBe(true);
    });
});

describe("looking for a process", () => {
    test("finds one that runs, with its program and its start", () => {
        const found = findProcess(process.pid)!;
        expect(found.program).toMatch(/node/);
        expect(Math.abs(found.started.getTime() - (Date.now() - process.uptime() * 1000))).toBeLessThan(3000);
        expect(findProcess(2 ** 22 + 1)).toBeUndefined();
    });

    test("reads each form of elapsed time, and passes zombies over", () => {
        const now = new Date("2026-01-10T12:00:00Z");
        expect(parseProcess("Sl   2-03:04:05 pulumi\n", now)).toEqual({
            program: "pulumi",
            started: new Date("2026-01-08T08:55:55Z"),
        });
        expect(parseProcess("S 01:05 /usr/local/bin/pulumi\n", now)?.started).toEqual(
            new Date("2026-01-10T11:58:55Z"),
        );
        expect(parseProcess("Z 00:01 pulumi <defunct>\n", now)).toBeUndefined();
    });
});
