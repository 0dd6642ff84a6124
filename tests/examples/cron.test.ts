import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cronMetrics } from "../../rules/cron";
import { promtool } from "../support/tools";

const script = join(__dirname, "../../examples/cron/vigie-cron.sh");

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "vigie-cron-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (prefix: string, command: readonly string[], input = "") =>
    spawnSync("sh", [script, "-d", folder, prefix, ...command], { encoding: "utf8", input });

const textOf = (prefix: string) => readFileSync(join(folder, `${prefix}.prom`), "utf8");

/** The values in a job's file, by what comes after the prefix. */
const valuesOf = (prefix: string) =>
    Object.fromEntries(
        [...textOf(prefix).matchAll(/^(\w+) (\d+)$/gm)].map(([, name = "", value]) => [
            name.replace(`${prefix}_`, ""),
            Number(value),
        ]),
    );

/** A run that is under way, and said so. */
async function running(prefix: string, command: readonly string[]) {
    const child = spawn("sh", [script, "-d", folder, prefix, ...command], {
        stdio: ["ignore", "pipe", "ignore"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    return { child, ended };
}

describe("the wrapper of cron jobs", () => {
    it("tells of a success, with all that the rules know, in a form that the exporter accepts", () => {
        const before = Math.floor(Date.now() / 1000);
        run("backup", ["false"]);
        run("backup", ["true"]);
        const { last_success_timestamp, last_failure_timestamp, last_start_timestamp, ...rest } =
            valuesOf("backup");
        expect(rest).toEqual({
            last_run_status: 1,
            last_run_duration_seconds: expect.any(Number),
            last_exit_code: 0,
            running: 0,
        });
        for (const time of [last_success_timestamp, last_failure_timestamp, last_start_timestamp]) {
            expect(time).toBeGreaterThanOrEqual(before);
            expect(time).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000));
        }
        expect(
            [...textOf("backup").matchAll(/^# TYPE (\w+) gauge$/gm)].map(([, name]) => name).sort(),
        ).toEqual(Object.keys(cronMetrics({ name: "backup" })).sort());
        execFileSync(promtool(), ["check", "metrics"], { input: textOf("backup") });
    });

    it("tells of a failure, and of the success before it", () => {
        run("backup", ["true"]);
        const { last_success_timestamp } = valuesOf("backup");
        expect(run("backup", ["sh", "-c", "exit 3"]).status).toBe(3);
        expect(valuesOf("backup")).toMatchObject({
            last_success_timestamp,
            last_run_status: 0,
            last_exit_code: 3,
            running: 0,
        });
    });

    it("tells of a command that is not there", () => {
        expect(run("backup", ["/nowhere/command"]).status).toBe(127);
        expect(valuesOf("backup")).toMatchObject({ last_run_status: 0, last_exit_code: 127 });
    });

    it("hands on input, output and arguments as they are", () => {
        const { stdout, stderr } = run("backup", ["sh", "-c", 'cat; echo "$1" >&2', "x", "a  b*'"], "in\n");
        expect([stdout, stderr]).toEqual(["in\n", "a  b*'\n"]);
    });

    it("says that a run is under way, and keeps what was said of the one before", async () => {
        run("backup", ["true"]);
        const { child, ended } = await running("backup", ["sh", "-c", "echo began; exec sleep 60"]);
        expect(valuesOf("backup")).toMatchObject({ last_run_status: 1, running: 1 });
        child.kill("SIGTERM");
        await ended;
    });

    it("says so as long as one of several runs is under way, and forgets those that were killed", async () => {
        const killed = await running("backup", ["sh", "-c", "echo began; exec sleep 1"]);
        killed.child.kill("SIGKILL");
        await killed.ended;
        const long = await running("backup", ["sh", "-c", "echo began; exec sleep 60"]);
        run("backup", ["true"]);
        expect(valuesOf("backup")).toMatchObject({ last_run_status: 1, running: 1 });
        long.child.kill("SIGTERM");
        await long.ended;
        expect(valuesOf("backup")).toMatchObject({ last_run_status: 0, running: 0 });
        expect(readdirSync(folder)).toEqual(["backup.prom"]);
    });

    it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
        "ends the command and tells of it on %s",
        async (signal) => {
            const { child, ended } = await running("backup", ["sh", "-c", "echo began; exec sleep 60"]);
            child.kill(signal);
            expect(await ended).toBe(143);
            expect(valuesOf("backup")).toMatchObject({ last_run_status: 0, last_exit_code: 143, running: 0 });
        },
    );

    it("waits for a command that ends in its own time when told to", async () => {
        const graceful = "trap 'exit 7' TERM; echo began; while :; do sleep 0.05; done";
        const { child, ended } = await running("backup", ["sh", "-c", graceful]);
        child.kill("SIGTERM");
        expect(await ended).toBe(7);
        expect(valuesOf("backup")).toMatchObject({ last_run_status: 0, last_exit_code: 7 });
    });

    it("tells of a command that is killed", () => {
        expect(run("backup", ["sh", "-c", "kill -9 $$"]).status).toBe(137);
        expect(valuesOf("backup")).toMatchObject({ last_run_status: 0, last_exit_code: 137, running: 0 });
    });

    it("leaves the sign of a run under way where it is killed itself, for the alert about that", async () => {
        const { child, ended } = await running("backup", ["sh", "-c", "echo $$; exec sleep 1"]);
        child.kill("SIGKILL");
        await ended;
        expect(valuesOf("backup")).toMatchObject({ running: 1 });
    });

    it("never shows half a file, whoever else runs", async () => {
        const runs = Array.from({ length: 8 }, (_, index) =>
            spawn("sh", [script, "-d", folder, "backup", "sh", "-c", `exit ${index % 2}`]),
        );
        const ends = Promise.all(runs.map((child) => new Promise((resolve) => child.once("exit", resolve))));
        const state = { over: false };
        void ends.then(() => (state.over = true));
        while (!state.over) {
            const seen = readdirSync(folder).filter((name) => name.endsWith(".prom"));
            expect(seen.every((name) => readFileSync(join(folder, name), "utf8").endsWith("\n"))).toBe(true);
            seen.forEach(() => expect(textOf("backup")).toMatch(/backup_running [01]\n$/));
            await new Promise((resolve) => setImmediate(resolve));
        }
        expect(readdirSync(folder)).toEqual(["backup.prom"]);
        execFileSync(promtool(), ["check", "metrics"], { input: textOf("backup") });
    });

    it("runs the command all the same where the folder is not there or the file cannot be replaced", () => {
        rmSync(folder, { recursive: true });
        const { status, stdout, stderr } = run("backup", ["sh", "-c", "echo ran; exit 4"]);
        expect([status, stdout]).toEqual([4, "ran\n"]);
        expect(stderr).toContain(`cannot write ${folder}/backup.prom`);
    });

    it.each([
        ["crypto-bot.daily", "crypto_bot_daily"],
        ["2nd", "_2nd"],
        ["../../etc/passwd", "______etc_passwd"],
        ["a b$(touch x)", "a_b__touch_x_"],
    ])("makes a name that metrics can have of %s", (name, prefix) => {
        run(name, ["true"]);
        expect(readdirSync(folder)).toEqual([`${prefix}.prom`]);
        expect(Object.keys(cronMetrics({ name }))).toContain(`${prefix}_last_run_status`);
        expect(valuesOf(prefix)).toMatchObject({ last_run_status: 1 });
    });

    it("passes over what is no number in an older file", () => {
        writeFileSync(join(folder, "backup.prom"), "backup_last_failure_timestamp $(reboot)\n");
        run("backup", ["true"]);
        expect(valuesOf("backup")).not.toHaveProperty("last_failure_timestamp");
    });

    it("writes a file that the exporter may read, however strict the job's umask is", () => {
        const command = 'umask 077; exec sh "$0" -d "$1" backup true';
        expect(spawnSync("sh", ["-c", command, script, folder]).status).toBe(0);
        expect(statSync(join(folder, "backup.prom")).mode & 0o777).toBe(0o644);
    });

    it("says how it is used", () => {
        chmodSync(folder, 0o755);
        const { status, stderr } = spawnSync("sh", [script, "backup"], { encoding: "utf8" });
        expect([status, stderr]).toEqual([
            64,
            "usage: vigie-cron.sh [-d folder] prefix command [argument …]\n",
        ]);
    });
});
