import type { GrafanaSpec } from "../../components/spec/grafana";
import { GrafanaApi } from "../support/grafanaApi/server";
import type { DashboardsTask } from "./support/deployDashboards";
import { type GrafanaObjects, GrafanaPerson } from "./support/grafanaObjects";
import { ensureGrafanaPlugin, GrafanaStack } from "./support/grafanaStack";

jest.setTimeout(120_000);

/** A real Grafana in place of the API server, `http://127.0.0.1:3000`, where there is one to try the tests against. */
const real = process.env.VIGIE_E2E_GRAFANA;

const auth = "admin:of-the-tests";

/** The real provider, and an API server that keeps what it gets as Grafana does. */
describe.each(["up", "up --refresh"] as const)("what a stack has in Grafana, after %s", (up) => {
    const api = new GrafanaApi(auth);
    let url: string;
    let person: GrafanaPerson;
    let stack: GrafanaStack;

    beforeAll(async () => {
        const pulumi = await ensureGrafanaPlugin((line) => void process.stderr.write(`${line}\n`));
        url = real ?? `http://127.0.0.1:${await api.start()}`;
        person = new GrafanaPerson(url, auth);
        stack = new GrafanaStack(pulumi, taskOf(url));
    }, 600_000);

    beforeEach(async () => {
        await stack.run(["up --refresh"], taskOf(url));
        expect(await person.objects()).toEqual(objectsOf("gf"));
    });

    afterAll(async () => {
        await stack.run(["destroy"]);
        stack.forget();
        expect(await person.objects()).toEqual({
            folders: {},
            dashboards: {},
            dataSources: {},
            contactPoints: [],
        });
        await (real === undefined && api.stop());
    });

    /** Nothing is left to do, whether or not the engine looks at Grafana. */
    async function expectQuiet(): Promise<void> {
        const changes = await stack.run(["up", "up --refresh"]);
        expect(changes.map((change) => Object.keys(change))).toEqual([["same"], ["same"]]);
    }

    it("goes with the stack's name", async () => {
        await stack.run([up], { name: "gfx" });
        expect(await person.objects()).toEqual(objectsOf("gfx"));
        await expectQuiet();
    });

    it("goes with the stack's name where the folder's title stays", async () => {
        await stack.run(["up"], { spec: { ...stack.task.spec, folder: "Monitoring" } });
        await stack.run([up], { name: "gfx" });
        expect(await person.objects()).toEqual({
            ...objectsOf("gfx"),
            folders: foldersOf("gfx", "Monitoring"),
        });
        await expectQuiet();
    });

    it("goes with titles, names and kinds, and a dashboard with the folder that it asks for", async () => {
        const spec: GrafanaSpec = {
            ...stack.task.spec,
            folder: "Monitoring",
            dataSources: [{ type: "loki", name: "lines", url: "http://loki:3100" }],
            contactPoints: [
                { type: "email", name: "Team", addresses: ["one@example.org"] },
                { type: "webhook", name: "Others", url: "http://hook:8080/" },
            ],
        };
        const dashboards = stack.task.dashboards.map((one) =>
            one.folder === undefined ? one : { ...one, folder: "Brokers" },
        );
        await stack.run([up], { spec, dashboards });
        expect(await person.objects()).toEqual({
            folders: { gf: "Monitoring", "gf-brokers-299bef": "Brokers" },
            dashboards: { "gf-kafka": "Kafka in gf-brokers-299bef", "gf-redis": "Redis in gf" },
            dataSources: { "gf-prometheus": "Prometheus (gf)", lines: "lines" },
            contactPoints: ["Others", "Team"],
        });
        await expectQuiet();
    });

    describe("where somebody moved a dashboard and deleted another", () => {
        beforeEach(async () => {
            await person.makeFolder("theirs");
            await person.move("gf-redis", "theirs");
            await person.deleteDashboard("gf-kafka");
        });

        it("is put back once the engine looks", async () => {
            await stack.run([up, "up --refresh"]);
            await person.deleteFolder("theirs");
            expect(await person.objects()).toEqual(objectsOf("gf"));
            await expectQuiet();
        });

        it("goes with the stack's name", async () => {
            await stack.run([up], { name: "gfx" });
            await person.deleteFolder("theirs");
            expect(await person.objects()).toEqual(objectsOf("gfx"));
            await expectQuiet();
        });
    });
});

function taskOf(url: string): DashboardsTask {
    return {
        stackName: `e2e-grafana-${process.pid}`,
        name: "gf",
        spec: {
            existingUrl: url,
            adminPassword: { secret: "token" },
            dataSources: [{ type: "loki", name: "logs", url: "http://loki:3100" }],
            contactPoints: [{ type: "slack", name: "Team", webhookUrl: { secret: "slack" } }],
        },
        secrets: { token: auth, slack: "http://slack.invalid/" },
        dashboards: [
            { uid: "redis", title: "Redis" },
            { uid: "kafka", title: "Kafka", folder: "Queues" },
        ],
    };
}

function foldersOf(name: string, title: string): Record<string, string> {
    return { [name]: title, [`${name}-queues-be77db`]: "Queues" };
}

/** What is in Grafana for a stack of this name. */
function objectsOf(name: string): GrafanaObjects {
    return {
        folders: foldersOf(name, name),
        dashboards: {
            [`${name}-kafka`]: `Kafka in ${name}-queues-be77db`,
            [`${name}-redis`]: `Redis in ${name}`,
        },
        dataSources: { [`${name}-prometheus`]: `Prometheus (${name})`, logs: "logs" },
        contactPoints: ["Team"],
    };
}
