import { definePack } from "../../rules/pack";
import { packGroup } from "../../rules/packGroup";

const pack = definePack({
    name: "queue",
    records: [{ record: "queue:length:sum", expr: "sum by (job, instance) (queue_length)" }],
    alerts: {
        QueueLong: {
            expr: "queue:length:sum > $threshold and queue:length:sum / $threshold > 1",
            threshold: { value: 1000, unit: "count", of: "messages" },
            for: "5m",
            keepFiringFor: "10m",
            severity: "warning",
            summary: "{{ $labels.instance }} has more than $threshold",
            description: "{{ $value }} messages, above $threshold for $for ($thresholds is no name of ours).",
            dashboard: "kafka",
            labels: { part: "queue" },
        },
        QueueDown: {
            expr: "queue_up == 0",
            severity: "critical",
            summary: "down",
            description: "down",
            dashboard: "kafka",
        },
        QueueIdle: {
            expr: "queue:length:sum == 0",
            for: "1h",
            severity: "info",
            summary: "idle",
            description: "idle for $for",
            dashboard: "kafka",
            optIn: "An empty queue is right for most.",
        },
    },
});

describe("a pack as a group", () => {
    it("has its records first, and its alerts with number and text of threshold and time", () => {
        expect(packGroup(pack)).toEqual({
            name: "queue",
            rules: [
                { record: "queue:length:sum", expr: "sum by (job, instance) (queue_length)" },
                {
                    alert: "QueueLong",
                    expr: "queue:length:sum > 1000 and queue:length:sum / 1000 > 1",
                    for: "5m",
                    keepFiringFor: "10m",
                    severity: "warning",
                    labels: { part: "queue" },
                    summary: "{{ $labels.instance }} has more than 1000 messages",
                    description:
                        "{{ $value }} messages, above 1000 messages for 5 minutes ($thresholds is no name of ours).",
                    annotations: { runbook: "runbooks/QueueLong.md" },
                },
                {
                    alert: "QueueDown",
                    expr: "queue_up == 0",
                    severity: "critical",
                    summary: "down",
                    description: "down",
                    annotations: { runbook: "runbooks/QueueDown.md" },
                },
            ],
        });
    });

    it("is tuned in expression and texts alike", () => {
        const overrides = {
            QueueLong: {
                threshold: "2000 messages",
                for: "10m",
                severity: "critical",
                labels: { team: "shop", part: "mail" },
            },
            Other: { disabled: true },
        } as const;
        expect(packGroup(pack, overrides).rules[1]).toEqual({
            alert: "QueueLong",
            expr: "queue:length:sum > 2000 and queue:length:sum / 2000 > 1",
            for: "10m",
            keepFiringFor: "10m",
            severity: "critical",
            labels: { part: "mail", team: "shop" },
            summary: "{{ $labels.instance }} has more than 2000 messages",
            description:
                "{{ $value }} messages, above 2000 messages for 10 minutes ($thresholds is no name of ours).",
            annotations: { runbook: "runbooks/QueueLong.md" },
        });
    });

    it("leaves out what is disabled, and what nobody asked for", () => {
        const names = (overrides: Parameters<typeof packGroup>[1]) =>
            packGroup(pack, overrides).rules.flatMap((rule) => ("alert" in rule ? [rule.alert] : []));
        expect(names({ QueueDown: { disabled: true } })).toEqual(["QueueLong"]);
        expect(names({ QueueIdle: { disabled: false } })).toEqual(["QueueLong", "QueueDown", "QueueIdle"]);
        expect(names({ QueueIdle: { for: "2h" } })).toEqual(["QueueLong", "QueueDown"]);
    });

    it("leads to the alert's page and to the dashboard, with job and instance chosen where the alert has them", () => {
        const context = {
            runbooks: { baseUrl: "https://docs.example.com/runbooks/", extension: ".md" },
            dashboards: { kafka: "http://127.0.0.1:3000/d/kafka" },
        } as const;
        expect(packGroup(pack, {}, context).rules[2]).toMatchObject({
            annotations: {
                runbook_url: "https://docs.example.com/runbooks/QueueDown.md",
                dashboard_url:
                    "http://127.0.0.1:3000/d/kafka?from=now-3h&to=now" +
                    "{{ with $labels.job }}&var-job={{ . | urlquery }}{{ end }}" +
                    "{{ with $labels.instance }}&var-instance={{ . | urlquery }}{{ end }}",
            },
        });
        expect(
            packGroup(pack, {}, { dashboards: { redis: "http://127.0.0.1:3000/d/redis" } }).rules[2],
        ).toMatchObject({ annotations: { runbook: "runbooks/QueueDown.md" } });
    });
});

it("refuses a misspelt key of an alert when it is compiled", () => {
    const alert = {
        expr: "up == 0",
        severity: "info",
        summary: "",
        description: "",
        dashboard: "system",
    } as const;
    const misspelt = definePack({
        name: "wrong",
        // @ts-expect-error keepFiring is no key of an alert
        alerts: { Wrong: { ...alert, keepFiring: "5m" } },
    });
    expect(Object.keys(misspelt.alerts)).toEqual(["Wrong"]);
});
