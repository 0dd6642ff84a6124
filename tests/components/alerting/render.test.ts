import { resolveStack } from "../../../components/stack/resolveStack";
import { load } from "js-yaml";
import { hashFiles } from "../../../components/server/configVolume/plan";
import { renderAlerting } from "../../../components/alerting/render";
import type { AlertingSpec } from "../../../components/spec/alerting";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import type { RuleGroup } from "../../../rules/types";
import { goldenAlertmanager } from "./golden";
import { alertGroup, richSpec } from "./richSpec";

const main = (spec: AlertingSpec) => renderAlerting("shop", spec)["alertmanager.yml"]!;

/** The same data with the keys of every object the other way round. */
function reversed<T>(value: T): T {
    if (Array.isArray(value)) {
        return value.map(reversed) as T;
    }
    return typeof value === "object" && value !== null
        ? (Object.fromEntries(
              Object.entries(value)
                  .reverse()
                  .map(([key, item]) => [key, reversed(item as unknown)]),
          ) as T)
        : value;
}

describe("the files of an Alertmanager", () => {
    it("have every option where Alertmanager expects it", () => {
        expect(main(richSpec).split("\n").slice(1).join("\n")).toBe(goldenAlertmanager);
    });

    it("are these for a spec that says nothing", () => {
        expect(main({}).split("\n").slice(1)).toEqual([
            "global:",
            "  resolve_timeout: 300s",
            "templates:",
            "  - templates/*.tmpl",
            "route:",
            "  receiver: nobody",
            "  group_by:",
            "    - alertname",
            "    - severity",
            "  group_wait: 30s",
            "  group_interval: 300s",
            "  repeat_interval: 14400s",
            "  routes:",
            "    - receiver: nobody",
            "      matchers:",
            '        - alertname="Watchdog"',
            "    - receiver: nobody",
            "      matchers:",
            '        - alertname="InfoInhibitor"',
            "inhibit_rules:",
            "  - source_matchers:",
            '      - severity="critical"',
            '      - instance!=""',
            "    target_matchers:",
            '      - severity=~"warning|info"',
            "    equal:",
            "      - alertname",
            "      - instance",
            "  - source_matchers:",
            '      - alertname="InfoInhibitor"',
            "    target_matchers:",
            '      - severity="info"',
            '      - alertname!~"Watchdog|InfoInhibitor"',
            "    equal:",
            "      - job",
            "      - instance",
            "receivers:",
            "  - name: nobody",
            "",
        ]);
    });

    it("are the same to the byte in whatever order the keys of the spec are written", () => {
        expect(Object.entries(renderAlerting("shop", reversed(richSpec)))).toEqual(
            Object.entries(renderAlerting("shop", richSpec)),
        );
    });

    it("tell of every change of a template in the first line of alertmanager.yml, whose hash the server shows", () => {
        const { "alertmanager.yml": text, ...templates } = renderAlerting("shop", richSpec);
        expect(text?.split("\n")[0]).toBe(`# Templates: ${hashFiles(templates)}`);
        expect(main({ templates: { x: '{{ define "x" }}{{ end }}' } })).not.toBe(main({}));
        expect(main({})).not.toBe(renderAlerting("other", {})["alertmanager.yml"]);
    });

    it("have the spec's templates beside those of the stack", () => {
        const files = renderAlerting("shop", richSpec);
        expect(Object.keys(files)).toEqual([
            "alertmanager.yml",
            "templates/vigie.tmpl",
            "templates/another.tmpl",
            "templates/short.tmpl",
        ]);
        expect(files["templates/short.tmpl"]).toBe(richSpec.templates!.short);
    });

    it("have no default inhibition where that is turned off", () => {
        const text = main({ defaultInhibition: false });
        expect(text).toContain("inhibit_rules: []\n");
        expect(text).not.toContain("InfoInhibitor");
    });

    it("tell once, as ContainerGone, of a container that is gone and therefore silent", () => {
        const inhibited = (groups: readonly RuleGroup[], spec: AlertingSpec = {}) =>
            (load(renderAlerting("shop", spec, groups)["alertmanager.yml"]!) as { inhibit_rules: object[] })
                .inhibit_rules;
        const gone = alertGroup("ContainerGone");
        const silent = alertGroup("LogsMissing");
        const usual = inhibited([]);
        expect(usual).toHaveLength(2);
        expect(inhibited([gone, silent])).toEqual([
            ...usual,
            {
                source_matchers: ['alertname="ContainerGone"', 'container!=""'],
                target_matchers: ['alertname="LogsMissing"'],
                equal: ["container"],
            },
        ]);
        expect(inhibited([gone])).toEqual(usual);
        expect(inhibited([silent])).toEqual(usual);
        expect(inhibited([gone, silent], { defaultInhibition: false })).toEqual([]);
    });

    it("do so in a stack that sees containers and their logs, and in no other", () => {
        const asksFor = (stack: Partial<MonitoringSpec>) =>
            resolveStack({ name: "shop", ...stack }).files["alerting/alertmanager.yml"]!.includes(
                'alertname="LogsMissing"',
            );
        expect(asksFor({ exporters: [{ kind: "cadvisor" }], logs: {} })).toBe(true);
        expect(asksFor({ logs: {} })).toBe(false);
        expect(asksFor({ exporters: [{ kind: "cadvisor" }] })).toBe(false);
        const alerts = { ContainerGone: { disabled: true } };
        expect(asksFor({ exporters: [{ kind: "cadvisor" }], logs: {}, alerts })).toBe(false);
    });

    it("call the heartbeat twice as often as they group it, since equal intervals would skip every second call", () => {
        expect(main({ receivers: [{ name: "team" }], heartbeat: { url: { secret: "beat" } } })).toContain(
            [
                "    - receiver: heartbeat",
                "      matchers:",
                '        - alertname="Watchdog"',
                "      group_by:",
                "        - alertname",
                "      group_wait: 0s",
                "      group_interval: 60s",
                "      repeat_interval: 30s",
                "    - receiver: nobody",
            ].join("\n"),
        );
    });
});
