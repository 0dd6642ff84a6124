import { ensureDatabases, Postgres, Redis } from "./support/databases";
import { eventually } from "./support/eventually";
import { type ToldAlert, WebhookReceiver } from "./support/httpServers";
import { Prometheus } from "./support/prometheus";
import { smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";
import { printTiming, secondsSince } from "./support/timing";

jest.setTimeout(240_000);

/** A real Redis and a real PostgreSQL of the host, monitored with passwords from files. */
describe("databases", () => {
    const stack = new TestStack("databases");
    const redis = new Redis({
        password: "redis-password",
        monitor: { name: "monitor", password: "acl-password" },
    });
    const postgres = new Postgres({ name: "owner", password: "postgres-password" });
    const webhook = new WebhookReceiver();
    let prometheus: Prometheus;

    beforeAll(async () => {
        await ensureDatabases();
        await Promise.all([redis.start(), postgres.start(), webhook.start()]);
        const ports = await stackPorts();
        prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
        const alerting = {
            receivers: [{ name: "team", webhook: [{ url: `http://${webhook.target}/team` }] }],
            route: {
                receiver: "team",
                groupBy: ["alertname", "instance"],
                groupWaitSeconds: 1,
                groupIntervalSeconds: 1,
            },
            heartbeat: { url: { secret: "heartbeatUrl" }, intervalSeconds: 10 },
        };
        const password = (secret: string): object => ({ password: { secret } });
        // By a name that the engine leads to the host.
        const [, port] = redis.address.split(":");
        const byName = { address: `redis.internal:${port}`, hosts: { "redis.internal": "host-gateway" } };
        stack.configure({
            ...smallSettings(ports, { scrapeIntervalSeconds: 4, evaluationIntervalSeconds: 1 }, alerting),
            exporters: [
                { kind: "redis", name: "redis", address: redis.address, ...password("redisPassword") },
                {
                    kind: "redis",
                    name: "redis-acl",
                    ...byName,
                    username: "monitor",
                    ...password("aclPassword"),
                },
                { kind: "redis", name: "redis-wrong", address: redis.address, ...password("wrongPassword") },
                {
                    kind: "postgres",
                    name: "pg",
                    address: postgres.address,
                    username: "owner",
                    ...password("pgPassword"),
                },
                {
                    kind: "postgres",
                    name: "pg-wrong",
                    address: postgres.address,
                    username: "owner",
                    ...password("wrongPassword"),
                },
            ],
        });
        await stack.setSecrets({
            redisPassword: "redis-password",
            aclPassword: "acl-password",
            pgPassword: "postgres-password",
            wrongPassword: "not-the-password",
            heartbeatUrl: `http://${webhook.target}/heartbeat/with-a-token`,
        });
        await stack.up();
    });

    afterAll(async () => {
        await Promise.all([redis.stop(), postgres.stop(), webhook.stop()]);
        await stack.remove();
    });

    /** The value of a metric by the job that it comes from. */
    async function byJob(metric: string): Promise<Record<string, number>> {
        const values = await prometheus.query(metric);
        return Object.fromEntries(values.map(({ labels, value }): [string, number] => [labels.job!, value]));
    }

    it("are up for exporters with the right password, as any user, and down for those with a wrong one", async () => {
        await eventually(
            "all exporters were scraped",
            async () => (await prometheus.query("redis_up")).length === 3,
        );
        expect(await byJob("redis_up")).toEqual({ redis: 1, "redis-acl": 1, "redis-wrong": 0 });
        await eventually(
            "all exporters were scraped",
            async () => (await prometheus.query("pg_up")).length === 2,
        );
        expect(await byJob("pg_up")).toEqual({ pg: 1, "pg-wrong": 0 });
        expect((await prometheus.value('redis_connected_clients{job="redis"}'))!).toBeGreaterThan(0);
        expect(
            (await prometheus.value('pg_stat_database_numbackends{job="pg",datname="postgres"}'))!,
        ).toBeGreaterThan(0);
    });

    it("have a dead man's switch that calls its secret URL over and over", async () => {
        const path = "/heartbeat/with-a-token";
        const messages = await eventually("two heartbeats came", () => {
            const came = webhook.messagesAt(path);
            return came.length >= 2 && came;
        });
        expect(messages[0]).toMatchObject([{ status: "firing", labels: { alertname: "Watchdog" } }]);
        expect(webhook.alertsAt("/team").filter(({ labels }) => labels.alertname === "Watchdog")).toEqual([]);
    });

    it("raise an alert at a webhook when they stop, and resolve it there when they start again", async () => {
        const told = (status: ToldAlert["status"]) => (): boolean =>
            webhook
                .alertsAt("/team")
                .some(
                    (alert) =>
                        alert.status === status &&
                        alert.labels.alertname === "RedisDown" &&
                        alert.labels.job === "redis",
                );
        expect(told("firing")()).toBe(false);
        await redis.stop();
        let started = performance.now();
        await eventually("RedisDown came to the webhook", told("firing"), 120);
        printTiming(
            "from Redis stopping to the alert at the webhook (the rule waits 60 s)",
            secondsSince(started),
        );
        expect(told("resolved")()).toBe(false);
        await redis.start();
        started = performance.now();
        await eventually("RedisDown was resolved at the webhook", told("resolved"), 60);
        printTiming("from Redis starting to the resolution at the webhook", secondsSince(started));
    });

    it("leave nothing to change for an up with refresh", async () => {
        expect((await stack.up("--refresh")).changes).toMatchObject({
            created: 0,
            updated: 0,
            replaced: 0,
            deleted: 0,
        });
    });
});
