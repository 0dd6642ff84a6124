import { join } from "node:path";
import { LoggedStack } from "./support/loggedStack";
import { docker } from "./support/docker";
import { eventually } from "./support/eventually";
import { nothing } from "./support/inDocker";
import { Journal } from "./support/journal";
import { steadily } from "./support/loggingContainers";
import { printTiming, secondsSince } from "./support/timing";
import { Random } from "../components/collector/pipeline/support/random";
import { places } from "../components/collector/pipeline/support/secretLines";

jest.setTimeout(300_000);

/** How often a collector writes down how far it read. */
const positionsSeconds = 10;

/** Entries that a collector gave up. */
const dropped = {
    alloy: "sum(loki_write_dropped_entries_total) or vector(0)",
    promtail: 'sum(promtail_dropped_entries_total{reason!="not_collected"}) or vector(0)',
};

/** Lines of containers that a collector read. */
const read = {
    alloy: "loki_source_docker_target_entries_total",
    promtail: "promtail_docker_target_entries_total",
};

/** Lines of containers and files, by a real collector behind a real socket proxy in a real Loki. */
describe.each(["alloy", "promtail"] as const)("logs, with %s", (kind) => {
    const logged = new LoggedStack(`${kind}logs`);
    const { stack, system } = logged;
    const containers = [
        { name: `${system.system}-java-*`, multiline: "java" },
        {
            name: `${system.system}-*`,
            drop: [{ levels: ["debug"] }, { matching: "sampled", keepRatio: 0.5 }],
        },
    ];

    const journal = new Journal();
    const unit = `${kind}-e2e@one.service`;

    beforeAll(async () => {
        await journal.start();
        await journal.write([
            { unit, priority: 3, message: "it failed, password=hunter22" },
            { unit: "other.service", priority: 3, message: "of another unit" },
        ]);
        await logged.start({
            collector: {
                kind,
                containers,
                files: [{ name: "app", path: join(logged.folder, "*.log") }],
                journal: { units: [unit] },
            },
        });
    });

    afterAll(async () => {
        journal.remove();
        await logged.remove();
    });

    it("are there within ten seconds, with the short name of their container and what Compose knows", async () => {
        const line = '{"level":"ERROR","msg":"no stock","duration":1200,"path":"/cart"}';
        const started = performance.now();
        await system.start("gateway", `echo '${line}'; sleep 300`, { compose: true });
        await system.start("worker", `echo "INFO all is well"; sleep 300`);
        const query = '{container="gateway"} | json | level="ERROR" | duration > 1000';
        expect(await logged.linesOf(query, 1)).toEqual([line]);
        const seconds = secondsSince(started);
        printTiming("from the start of a container to its line in Loki", seconds);
        expect(seconds).toBeLessThan(10);
        await logged.linesOf('{container="worker"}', 1);
        const streams = await logged.loki.streams(`{container=~"gateway|worker"}`);
        expect(streams.sort((a, b) => a.container!.localeCompare(b.container!))).toEqual([
            {
                container: "gateway",
                host: "e2e",
                level: "ERROR",
                project: system.system,
                service: "gateway",
            },
            { container: "worker", host: "e2e", level: "INFO" },
        ]);
    });

    it("of other containers are not there", async () => {
        expect(await logged.loki.lines('{container=~".+", container!~"gateway|worker"}')).toEqual([]);
    });

    it("of files are there too, by what the file is called in the spec", async () => {
        logged.append("app.log", ["level=warn msg=slow token=abcdef0123456789"]);
        expect(await logged.linesOf('{service="app"}', 1)).toEqual(["level=warn msg=slow token=[redacted]"]);
        expect(await logged.loki.streams('{service="app"}')).toEqual([
            { host: "e2e", level: "warn", service: "app" },
        ]);
        const [stored] = await logged.loki.lines('{service="app"}');
        expect(stored!.labels).toMatchObject({ filename: join(logged.folder, "app.log") });
    });

    it("of the journal are there too, from before and from now on, by their unit and with its level", async () => {
        const query = `{service="${kind}-e2e"}`;
        expect(await logged.linesOf(query, 1)).toEqual(["it failed, password=[redacted]"]);
        await journal.write([{ unit, priority: 6, message: "all is well" }]);
        expect((await logged.linesOf(query, 2)).at(-1)).toBe("all is well");
        const streams = await logged.loki.streams(query);
        expect(streams.sort((a, b) => a.level!.localeCompare(b.level!))).toEqual(
            ["error", "info"].map((level) => ({ host: "e2e", level, service: `${kind}-e2e` })),
        );
    });

    it("that belong together are one entry", async () => {
        const trace = [
            "2024-01-02 10:00:00.000 ERROR 1 --- [main] x : failed",
            "java.lang.IllegalStateException: no",
            "\tat a.B.c(B.java:1)",
        ];
        await system.start("java-shop", `printf '${trace.join("\\n")}\\n2024-01-02 INFO next\\n'; sleep 300`);
        expect(await logged.linesOf('{container="shop"}', 2)).toEqual([
            trace.join("\n"),
            "2024-01-02 INFO next",
        ]);
        expect(await logged.loki.lines('{container="shop", level="ERROR"}')).toHaveLength(1);
    });

    it("that a rule leaves out are not there, and of those that it samples a part is", async () => {
        const print = (text: string) =>
            `awk 'BEGIN { for (i = 1; i <= 1000; i++) { printf "${text} %d\\n", i } }'`;
        await system.start(
            "chatty",
            [print("DEBUG detail"), print("INFO sampled"), "echo INFO last", "sleep 300"].join("; "),
        );
        await logged.linesOf('{container="chatty"} |= "last"', 1);
        const lines = (await logged.loki.lines('{container="chatty"}')).map(({ line }) => line);
        expect(lines.filter((line) => line.startsWith("DEBUG"))).toEqual([]);
        const sampled = lines.filter((line) => line.startsWith("INFO sampled")).length;
        expect(sampled).toBeGreaterThan(400);
        expect(sampled).toBeLessThan(600);
        expect(lines).toHaveLength(sampled + 1);
    });

    it("have nothing secret in them: it is nowhere in Loki's volume", async () => {
        const random = new Random(20_261_129);
        const secretLines = Object.values(places).flatMap((place) => random.times(10, () => place(random)));
        logged.append("secrets.log", ["marker-in-clear", ...secretLines.map(({ line }) => line)]);
        await logged.linesOf(`{service="app"} |= "marker-in-clear"`, 1);
        const secret = "correct-horse-battery-staple";
        await system.start(
            "signup",
            `echo "password=${secret}"; echo '{"user":"ann","api_key":"${secret}"}'; sleep 300`,
        );
        expect(await logged.linesOf('{container="signup"}', 2)).toEqual([
            "password=[redacted]",
            '{"user":"ann","api_key":"[redacted]"}',
        ]);
        await eventually("all lines of the file came", async () => {
            const query = 'sum(count_over_time({service="app"}[1h]))';
            return (await logged.loki.count(query)) === secretLines.length + 2;
        });
        const filesWith = async (texts: readonly string[]): Promise<string> =>
            await logged.inVolume(`grep -rl -f - /volume <<'END' || true\n${texts.join("\n")}\nEND`);
        // The search finds what is there: the write-ahead log is not compressed.
        expect(await filesWith(["marker-in-clear"])).toContain("/volume/");
        const long = secretLines.flatMap(({ secrets }) => secrets.filter((text) => /^\w{12,}$/.test(text)));
        expect(long.length).toBeGreaterThan(50);
        expect(await filesWith([secret, ...long])).toBe("");
    });

    it("survive the sudden end of Loki and of the collector in turn, at 5,000 lines a second: none is lost, and none doubled but what the collector reads again", async () => {
        const [lines, perSecond] = [250_000, 5000];
        const count = () => logged.loki.count('sum(count_over_time({container="load"}[1h]))');
        const started = performance.now();
        // A collector reads containers that run: one that ends is left with what is not read of it.
        const print = steadily(lines, perSecond, "an ordinary line of an ordinary length for a log");
        await system.start("load", `${print}; touch /printed; sleep 300`);
        for (const victim of ["loki", "collector", "loki", "collector"]) {
            const before = await count().catch(() => 0);
            await eventually("more lines came", async () => (await count()) > before + 10_000, 60);
            await logged.killSuddenly(victim);
        }
        await eventually("all lines were printed", () => system.has("load", "/printed"), 120);
        printTiming(`for ${lines} lines to be printed`, secondsSince(started));
        // Not as many as were printed: some come twice.
        const last = `sum(count_over_time({container="load"} |= "seq=${lines} "[1h]))`;
        await eventually("the last line came", async () => (await logged.loki.count(last)) > 0, 120);
        const numbers = (await logged.loki.lines('{container="load"}')).map(
            ({ line }) => /^seq=(\d+)/.exec(line)?.[1],
        );
        const distinct = new Set(numbers);
        process.stderr.write(
            `    ${lines} lines printed, ${lines - distinct.size} lost, ${numbers.length - distinct.size} doubled\n`,
        );
        expect(distinct.size).toBe(lines);
        // A collector that was killed reads again what it read since it last wrote down how far it was.
        expect(numbers.length - distinct.size).toBeLessThan(2 * positionsSeconds * perSecond);
    });

    it("have a path that is monitored: Loki and the collector are scraped, and nothing was dropped", async () => {
        await eventually("both are up", async () => {
            const up = await logged.prometheus.query(`up{job=~"loki|${kind}"}`);
            return up.length === 2 && up.every(({ value }) => value === 1);
        });
        expect(await logged.prometheus.value(dropped[kind])).toBe(0);
    });

    it("are changed by nothing when up is run again, and by nothing after a refresh", async () => {
        expect((await stack.up()).changes).toMatchObject(nothing);
        expect((await stack.up("--refresh")).changes).toMatchObject(nothing);
    });

    it("are redacted otherwise by the same container when the spec says so", async () => {
        const before = await logged.container("collector");
        logged.change({ collector: { redact: { patterns: ["order ([0-9]+)"] } } });
        await stack.up();
        logged.append("app.log", ["level=info msg=later order 4711 password=abc"]);
        expect(await logged.linesOf('{service="app"} |= "later"', 1)).toEqual([
            "level=info msg=later order [redacted] password=[redacted]",
        ]);
        const after = await logged.container("collector");
        expect([after.Id, after.State.StartedAt]).toEqual([before.Id, before.State.StartedAt]);
    });

    it("are not read again where their container is restarted in another network", async () => {
        const name = `${system.system}-joiner-1`;
        const network = `${system.system}-network`;
        const print = `awk 'BEGIN { for (i = 1; i <= 1000; i++) { printf "line %d\\n", i } }'`;
        await docker("network", "create", network);
        try {
            const before = await readSoFar();
            const script = `[ -e /again ] || ${print}; touch /again; sleep 2; echo up; sleep 300`;
            await system.start("joiner", script, { network: "bridge" });
            await logged.linesOf('{container="joiner"}', 1001);
            await docker("network", "connect", network, name);
            await docker("network", "disconnect", "bridge", name);
            await docker("restart", "--time", "0", name);
            await logged.linesOf('{container="joiner"} |= "up"', 2);
            const read = (await readSoFar()) - before;
            expect(read).toBeGreaterThanOrEqual(1002);
            // From a second on that it has noted, it reads again what it has.
            expect(read).toBeLessThan(1010);
        } finally {
            await system.remove();
            await docker("network", "rm", network);
        }
    });

    /** How many lines of containers the collector has read, by a scrape from now on. */
    async function readSoFar(): Promise<number> {
        const now = Date.now() / 1000;
        await eventually("the collector was scraped", async () => {
            const scraped = await logged.prometheus.value(`timestamp(${read[kind]})`);
            return scraped !== undefined && scraped > now;
        });
        return (await logged.prometheus.value(read[kind])) ?? 0;
    }
});
