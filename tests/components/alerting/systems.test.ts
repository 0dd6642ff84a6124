import { load } from "js-yaml";
import { renderAlerting } from "../../../components/alerting/render";
import { validateDelivery } from "../../../components/alerting/validateDelivery";
import { validateAlerting } from "../../../components/alerting/validate";
import { Checker } from "../../../components/spec/checker";
import { alertGroup } from "./richSpec";
import { systems } from "./systems";

interface Rendered {
    global: object;
    route: { routes: object[] };
    inhibit_rules: object[];
    receivers: { name: string; email_configs?: { headers: object }[] }[];
}

const rendered = (name: string) =>
    load(renderAlerting(name, systems[name]!)["alertmanager.yml"]!) as Rendered;

const watchdog = { receiver: "nobody", matchers: ['alertname="Watchdog"'] };
const infoInhibitor = { receiver: "nobody", matchers: ['alertname="InfoInhibitor"'] };

it.each(Object.keys(systems))("%s is valid, and tells every alert", (name) => {
    const checker = new Checker();
    validateAlerting(checker, systems[name]!);
    validateDelivery(checker, systems[name]!, [
        alertGroup("A", "critical"),
        alertGroup("B"),
        alertGroup("C", "info"),
    ]);
    expect(checker.faults).toEqual([]);
});

it("crypto-viz groups by alertname and severity with 30 s, 5 m and 4 h, and critical inhibits warning", () => {
    const { route, receivers, inhibit_rules: inhibition } = rendered("crypto-viz");
    expect(route).toEqual({
        receiver: "default",
        group_by: ["alertname", "severity"],
        group_wait: "30s",
        group_interval: "300s",
        repeat_interval: "14400s",
        routes: [watchdog, infoInhibitor],
    });
    expect(receivers[0]?.email_configs?.[0]?.headers).toEqual({
        Subject: "CRYPTO VIZ Alert: {{ .GroupLabels.alertname }}",
    });
    expect(inhibition).toEqual([
        {
            source_matchers: ['severity="critical"', 'instance!=""'],
            target_matchers: ['severity=~"warning|info"'],
            equal: ["alertname", "instance"],
        },
        {
            source_matchers: ['alertname="InfoInhibitor"'],
            target_matchers: ['severity="info"', 'alertname!~"Watchdog|InfoInhibitor"'],
            equal: ["job", "instance"],
        },
    ]);
});

it("twitch-chatters tells by e-mail, Discord and Slack", () => {
    expect(Object.keys(rendered("twitch-chatters").receivers[0]!)).toEqual([
        "name",
        "email_configs",
        "slack_configs",
        "discord_configs",
    ]);
});

it("real-estate-scraper has its Subject header once, 10 s, 10 s and 12 h, and resolves after 5 m", () => {
    const { global, route, receivers } = rendered("real-estate-scraper");
    expect(global).toEqual({ resolve_timeout: "300s" });
    expect(route).toEqual({
        receiver: "email",
        group_by: ["alertname"],
        group_wait: "10s",
        group_interval: "10s",
        repeat_interval: "43200s",
        routes: [watchdog, infoInhibitor],
    });
    expect(receivers[0]?.email_configs?.[0]?.headers).toEqual({
        Subject: "[{{ .GroupLabels.alertname }}] {{ .Status }}",
    });
});

it("nexten tells its webhook, and critical alerts to e-mail and Slack every 5 m instead", () => {
    expect(rendered("nexten").route).toEqual({
        receiver: "web.hook",
        group_by: ["alertname", "service"],
        group_wait: "10s",
        group_interval: "10s",
        repeat_interval: "3600s",
        routes: [
            watchdog,
            infoInhibitor,
            { receiver: "critical-alerts", matchers: ['severity="critical"'], repeat_interval: "300s" },
        ],
    });
});
