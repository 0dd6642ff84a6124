import { lintRoutes } from "../../../lint";
import { others } from "../support/contexts";

const rules = {
    file: "rules.yml",
    text: `groups:
- name: g
  rules:
  - alert: Down
    expr: up == 0
    for: 5m
    labels: { severity: critical }
  - alert: Busy
    expr: avg by (team) (node_load1) > 5
    for: 5m
    labels: { severity: warning, area: "{{ $labels.team }}" }
  - alert: Watchdog
    expr: vector(1)
    labels: { severity: none }
`,
};

const found = (text: string): string[] =>
    lintRoutes({ file: "am.yml", text }, [rules], others).map(
        ({ line, code, message }) => `${line} ${code} ${message}`,
    );

const receivers = "receivers:\n- name: a\n  webhook_configs: [{ url: 'http://a' }]\n- name: nobody\n";

describe("routes", () => {
    it("are reached by the alerts that there are", () => {
        expect(
            found(
                `route:\n  receiver: a\n  group_by: [alertname, instance]\n  routes:\n  - matchers: [severity="critical"]\n  - match_re: { area: "x|y" }\n  - matchers: ['team=~".+"', severity!=critical]\n${receivers}`,
            ),
        ).toEqual([]);
    });

    it("that ask for what no alert has are found", () => {
        expect(
            found(
                `route:\n  receiver: a\n  routes:\n  - matchers: [severity="page"]\n  - match: { alertname: Up }\n${receivers}`,
            ),
        ).toEqual(['4 VL501 no alert has severity="page"', '5 VL501 no alert has alertname="Up"']);
    });

    it("behind one that takes all are found, unless it lets them go on", () => {
        const two = (more: string): string =>
            `route:\n  receiver: a\n  routes:\n  - matchers: [severity=~"critical|warning"]\n${more}  - matchers: [severity="critical"]\n${receivers}`;
        expect(found(two(""))).toEqual([
            '5 VL501 an earlier or enclosing route excludes all alerts with severity="critical"',
        ]);
        expect(found(two("    continue: true\n"))).toEqual([]);
    });

    it("that end nowhere are found, but for alerts that are meant to", () => {
        expect(
            found(
                `route:\n  receiver: nobody\n  routes:\n  - matchers: [severity="critical"]\n    receiver: a\n${receivers}`,
            ),
        ).toEqual(["2 VL502 nobody has no integration, and gets Busy"]);
        expect(
            found(
                `route:\n  receiver: a\n  routes:\n  - matchers: [alertname="Watchdog"]\n    receiver: nobody\n${receivers}`,
            ),
        ).toEqual([]);
    });

    it("group by labels that their alerts have", () => {
        expect(
            found(
                `route:\n  receiver: a\n  routes:\n  - matchers: [alertname="Busy"]\n    group_by: [team, instance, area]\n${receivers}`,
            ),
        ).toEqual(["5 VL503 no alert of this route has the label instance"]);
    });

    it("come with inhibitions that hold something back", () => {
        expect(
            found(
                `route: { receiver: a }\n${receivers}inhibit_rules:\n- source_matchers: [severity="critical"]\n  target_matchers: [severity="info"]\n- source_match: { alertname: Down }\n  target_match_re: { severity: "warn.*" }\n`,
            ),
        ).toEqual(['7 VL504 no alert matches the target: severity="info"']);
    });

    it("are not judged without alerts, nor where there are none", () => {
        expect(lintRoutes({ file: "am.yml", text: "route: { receiver: a }" }, [], others)).toEqual([]);
        expect(found("groups: []")).toEqual([]);
        expect(found("a: [")).toEqual([]);
    });
});
