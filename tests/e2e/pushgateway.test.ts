import { freePorts } from "../support/ports";
import { eventually } from "./support/eventually";
import { Prometheus } from "./support/prometheus";
import { smallSettings, stackPorts } from "./support/settings";
import { type Settings, TestStack } from "./support/testStack";

jest.setTimeout(180_000);

describe("a stack with a Pushgateway", () => {
    const stack = new TestStack("pushgateway");
    let prometheus: Prometheus;
    let url: string;

    const push = (group: string, text: string) =>
        fetch(`${url}/metrics/${group}`, { method: "POST", body: text });

    let settings: Settings;

    beforeAll(async () => {
        const ports = await stackPorts();
        const [port] = await freePorts(1);
        settings = {
            ...smallSettings(ports, {
                scrapeIntervalSeconds: 1,
                scrapeTimeoutSeconds: 1,
                evaluationIntervalSeconds: 1,
            }),
            // Nothing waits for a second push.
            alerts: { PushgatewayPushRejected: { for: "0s" } },
            pushgateway: { publish: { port }, persistenceIntervalSeconds: 1 },
        };
        stack.configure(settings);
        url = (await stack.up()).outputs.urls.pushgateway!;
        prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
    });

    afterAll(() => stack.remove());

    it("brings what a job pushes to Prometheus, with the job and instance of the push", async () => {
        expect((await push("job/backup/instance/db", "backup_size_bytes 42\n")).status).toBe(200);
        const [series] = await eventually("the metric is scraped", async () => {
            const found = await prometheus.query("backup_size_bytes");
            return found.length > 0 && found;
        });
        expect(series).toEqual({
            labels: { __name__: "backup_size_bytes", job: "backup", instance: "db" },
            value: 42,
        });
        expect(await prometheus.value('up{job="pushgateway"}')).toBe(1);
    });

    it("tells of a push that was rejected until one is accepted", async () => {
        const state = async () => (await prometheus.rule("PushgatewayPushRejected"))?.state;
        expect((await push("job/report", "go_goroutines 1\n")).status).toBe(400);
        await eventually("the alert fires", async () => (await state()) === "firing");
        expect((await push("job/report", "report_rows 1\n")).status).toBe(200);
        await eventually("the alert has resolved", async () => (await state()) === "inactive");
    });

    it("lets nobody wipe what was pushed", async () => {
        expect((await fetch(`${url}/api/v1/admin/wipe`, { method: "PUT" })).status).toBe(404);
        expect(await (await fetch(`${url}/metrics`)).text()).toContain('backup_size_bytes{instance="db"');
    });

    it("is the same after a second up", async () => {
        expect((await stack.up()).changes).toMatchObject({ created: 0, updated: 0, replaced: 0, deleted: 0 });
    });

    it("keeps what was pushed when its container is replaced", async () => {
        const { Id } = await stack.container("vigie-pushgateway-server-container");
        stack.configure({
            ...settings,
            pushgateway: { ...(settings.pushgateway as Settings), persistenceIntervalSeconds: 2 },
        });
        await stack.up();
        expect((await stack.container("vigie-pushgateway-server-container")).Id).not.toBe(Id);
        expect(await (await fetch(`${url}/metrics`)).text()).toContain('backup_size_bytes{instance="db"');
    });
});
