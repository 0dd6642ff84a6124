import fc from "fast-check";
import { planAlerting } from "../../../components/alerting/plan";
import { renderAlerting } from "../../../components/alerting/render";
import { parseMatcher, renderMatcher } from "../../../components/alerting/matcher";
import { routeAlert } from "../../../components/alerting/routeAlert";
import { routeTree } from "../../../components/alerting/routeTree";
import type { AlertingSpec, Route } from "../../../components/spec/alerting";
import { toYaml } from "../../../components/spec/yaml";
import { routed, run, written } from "./amtool";
import { richSpec } from "./richSpec";
import { systems } from "./systems";

const check = (spec: AlertingSpec) => {
    const { files, check: command } = planAlerting({ name: "shop", spec }).config;
    return run(written(files), ...command!.split(" ").slice(1));
};

describe("the real amtool", () => {
    it.each<[string, AlertingSpec]>([
        ["a spec that says nothing", {}],
        ["a spec with every option", richSpec],
        ...Object.entries(systems),
    ])("accepts what is rendered for %s", (_, spec) => {
        const { status, output } = check(spec);
        expect({ status, warned: output.includes("WARN"), output }).toMatchObject({
            status: 0,
            warned: false,
        });
    });

    it("refuses a template that only looks right", () => {
        const { status, output } = check({
            templates: { x: '{{ define "x" }}{{ .Status | nonsense }}{{ end }}' },
        });
        expect(status).toBe(1);
        expect(output).toContain('function "nonsense" not defined');
    });
});

describe("matchers", () => {
    const texts = [
        "a=x",
        'a="x y"',
        'a!="x"',
        'a=~"x|y"',
        'a=~"x.*"',
        'a!~"x+"',
        "a=~x.+",
        String.raw`a=~"\d+"`,
        String.raw`a="\"q\""`,
        String.raw`a="back\\slash"`,
        'a=~"(?i)X"',
        'a=~"[[:alpha:]]+"',
        'a=""',
        '"a.b"="x"',
        "a.b!=x",
        '"a b"=~"x|"',
    ];
    const alerts = ["", "x", "X", "xx", "y", "x y", "12", '"q"', "back\\slash"].map((value) => ({
        a: value,
        "a.b": value,
        "a b": value,
    }));
    const tree = (write: (text: string) => string) =>
        written({
            "alertmanager.yml": toYaml({
                route: {
                    receiver: "none",
                    routes: texts.map((text, index) => ({
                        receiver: String(index),
                        matchers: [write(text)],
                        continue: true,
                    })),
                },
                receivers: [{ name: "none" }, ...texts.map((_, index) => ({ name: String(index) }))],
            }),
        });
    const ours = (labels: Readonly<Record<string, string>>) => {
        const matching = texts.flatMap((text, index) => {
            const { name, holds } = parseMatcher(text)!;
            return holds(labels[name] ?? "") ? [String(index)] : [];
        });
        return matching.length > 0 ? matching : ["none"];
    };

    it("mean to Alertmanager what they mean here", () => {
        const folder = tree((text) => text);
        for (const labels of alerts) {
            expect({ labels, receivers: routed(folder, labels).receivers }).toEqual({
                labels,
                receivers: ours(labels),
            });
        }
    });

    it("mean the same once rendered, and are read without a warning", () => {
        const folder = tree((text) => renderMatcher(parseMatcher(text)!));
        for (const labels of alerts) {
            expect({ labels, ...routed(folder, labels) }).toEqual({
                labels,
                receivers: ours(labels),
                warnings: [],
            });
        }
    });
});

describe("routing", () => {
    const receivers = ["r0", "r1", "r2", "r3"];
    const matcher = fc
        .tuple(
            fc.constantFrom("alertname", "team", "severity"),
            fc.constantFrom("=", "!=", "=~", "!~"),
            fc.constantFrom("", "a", "b", "a|b", "Watchdog", ".+"),
        )
        .map(([name, operator, value]) => `${name}${operator}"${value}"`);
    const { route } = fc.letrec<{ route: Route }>((tie) => ({
        route: fc.record({
            receiver: fc.option(fc.constantFrom(...receivers), { nil: undefined }),
            matchers: fc.array(matcher, { minLength: 1, maxLength: 2 }),
            continue: fc.boolean(),
            routes: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie("route"), { maxLength: 3 })),
        }),
    }));
    const labels = fc.record({
        alertname: fc.constantFrom("a", "b", "Watchdog"),
        team: fc.constantFrom("", "a", "c"),
        severity: fc.constantFrom("a", "b"),
    });

    it("is the same here as in Alertmanager", () => {
        const routes = fc.array(route, { minLength: 1, maxLength: 4 });
        fc.assert(
            fc.property(routes, fc.array(labels, { minLength: 2, maxLength: 4 }), (branches, alerts) => {
                const spec: AlertingSpec = {
                    receivers: receivers.map((name) => ({ name })),
                    route: { receiver: "r0", routes: branches },
                };
                const folder = written(renderAlerting("shop", spec));
                for (const alert of alerts) {
                    expect(routeAlert(routeTree(spec), alert)).toEqual(routed(folder, alert).receivers);
                }
            }),
            { numRuns: 25 },
        );
    });
});

describe("messages", () => {
    const firing = {
        status: "firing",
        labels: { alertname: "HighCPUUsage", severity: "warning", instance: "web-1" },
        annotations: {
            summary: "CPU of web-1 is busy",
            description: "93 % over 5 minutes; the limit is 80 %.",
            runbook_url: "https://example.com/runbooks/HighCPUUsage",
        },
        startsAt: "2026-03-01T11:00:00+01:00",
    };
    const bare = {
        status: "firing",
        labels: { alertname: "HighCPUUsage" },
        annotations: {},
        startsAt: "2026-03-01T10:01:00Z",
    };
    const critical = {
        ...bare,
        labels: { alertname: "HighCPUUsage", severity: "critical" },
        annotations: { summary: "a < b" },
    };
    const resolved = { ...bare, status: "resolved", endsAt: "2026-03-01T10:30:00Z" };
    const folder = written(renderAlerting("shop", {}));

    function message(
        template: string,
        alerts: object[],
        { commonLabels = { alertname: "HighCPUUsage" }, html = false } = {},
    ): string {
        const status = alerts.some((alert) => "status" in alert && alert.status === "firing")
            ? "firing"
            : "resolved";
        const data = {
            status,
            alerts,
            commonLabels,
            groupLabels: {},
            commonAnnotations: {},
            receiver: "team",
        };
        const { output } = run(
            folder,
            ...["template", "render", "--template.glob=templates/*.tmpl"],
            `--template.type=${html ? "html" : "text"}`,
            `--template.text={{ template "${template}" . }}`,
            `--template.data=${written({ "data.json": JSON.stringify(data) })}/data.json`,
        );
        return output;
    }

    it("have a title that counts, names and places", () => {
        expect(message("vigie.title", [firing, bare])).toBe("[FIRING:2] HighCPUUsage (shop)");
        expect(message("vigie.title", [resolved])).toBe("[RESOLVED] HighCPUUsage (shop)");
        expect(message("vigie.title", [firing, bare], { commonLabels: {} as never })).toBe(
            "[FIRING:2] 2 alerts (shop)",
        );
    });

    it("have a text with all that is known of each alert", () => {
        expect(message("vigie.text", [firing, bare, resolved])).toBe(`2 firing

CPU of web-1 is busy (warning)
- 93 % over 5 minutes; the limit is 80 %.
- Since 2026-03-01 10:00 UTC
- Runbook: https://example.com/runbooks/HighCPUUsage

HighCPUUsage
- Since 2026-03-01 10:01 UTC

1 resolved

HighCPUUsage
- Since 2026-03-01 10:01 UTC, until 2026-03-01 10:30 UTC
`);
    });

    it("are safe as HTML, for Telegram", () => {
        expect(message("vigie.message", [critical], { html: true })).toBe(`[FIRING:1] HighCPUUsage (shop)

1 firing

a &lt; b (critical)
- Since 2026-03-01 10:01 UTC
`);
    });

    it.each([
        [[firing, critical], "critical", "P1"],
        [[critical, firing], "critical", "P1"],
        [[bare, firing], "warning", "P3"],
        [[bare], "info", "P5"],
    ])("are as urgent as the worst alert", (alerts, severity, priority) => {
        expect(message("vigie.severity", alerts)).toBe(severity);
        expect(message("vigie.priority", alerts)).toBe(priority);
    });
});
