import { describeTargets, firingAlerts, containerHealth, containersHealth } from "../../../cli/report/health";

describe("a container", () => {
    test.each([
        [
            "running",
            "Up 6 minutes (healthy)",
            true,
            { healthy: true, running: true, state: "running (healthy)" },
        ],
        ["running", "Up 6 minutes", true, { healthy: true, running: true, state: "running" }],
        [
            "running",
            "Up 1 second (health: starting)",
            true,
            { healthy: false, running: true, state: "running (starting)" },
        ],
        [
            "running",
            "Up 6 minutes (unhealthy)",
            true,
            { healthy: false, running: true, state: "running (unhealthy)" },
        ],
        [
            "exited",
            "Exited (137) 1 hour ago",
            true,
            { healthy: false, running: false, state: "exited with code 137" },
        ],
        [
            "exited",
            "Exited (0) 1 hour ago",
            true,
            { healthy: false, running: false, state: "exited with code 0" },
        ],
        ["created", "Created", true, { healthy: false, running: false, state: "created" }],
    ] as const)("%s, %s", (state, status, mustRun, judged) => {
        expect(containerHealth({ state, status }, mustRun)).toEqual(judged);
    });

    test("that does a piece of work only has to have ended well", () => {
        expect(containerHealth({ state: "exited", status: "Exited (0) 1 hour ago" }, false)).toEqual({
            healthy: true,
            running: true,
            state: "done",
        });
        expect(containerHealth({ state: "exited", status: "Exited (1) 1 hour ago" }, false)).toEqual({
            healthy: false,
            running: true,
            state: "exited with code 1",
        });
    });

    test("of the state that Docker does not list is missing", () => {
        const type = "docker:index/container:Container";
        const resources = [
            { urn: "urn:pulumi:dev::v::t::server", type, id: "1", inputs: {} },
            { urn: "urn:pulumi:dev::v::t::net", type: "docker:index/network:Network", id: "2" },
        ];
        expect(containersHealth({ resources, pending: [] }, [])).toEqual([
            { name: "server", healthy: false, running: false, state: "missing" },
        ]);
    });
});

test("targets are counted, and each that is down is named with its error", () => {
    expect(describeTargets([{ health: "up" }])).toEqual({ healthy: true, lines: ["1/1 targets are up"] });
    const down = {
        health: "down",
        scrapePool: "redis",
        scrapeUrl: "http://redis:9121/metrics",
        lastError: "refused",
    };
    expect(describeTargets([{ health: "up" }, down])).toEqual({
        healthy: false,
        lines: ["1/2 targets are up", "  down  redis  http://redis:9121/metrics  refused"],
    });
    expect(describeTargets([{ health: "up" }, { health: "unknown" }])).toEqual({
        healthy: true,
        lines: ["1/2 targets are up, 1 not scraped yet"],
    });
});

test("firing alerts are reported by name and number, without the dead man's switch and what is pending", () => {
    const alert = (
        alertname: string,
        state = "firing",
    ): { labels: { alertname: string }; state: string } => ({
        labels: { alertname },
        state,
    });
    const alerts = [
        alert("Watchdog"),
        alert("RedisDown"),
        alert("HighLoad", "pending"),
        alert("DiskFull"),
        alert("DiskFull"),
    ];
    expect(firingAlerts(alerts)).toEqual(["DiskFull (2)", "RedisDown"]);
});
