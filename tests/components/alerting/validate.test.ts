import { validateAlerting } from "../../../components/alerting/validate";
import { validateAlertingInput } from "../../../components/alerting/validateInput";
import type { AlertingSpec } from "../../../components/spec/alerting";
import { describeFault } from "../../../components/spec/fault";
import { collectFaults } from "../../support/faults";
import { richSecrets, richSpec } from "./richSpec";

/** Faults of a spec that may be anything, as from YAML. */
const faultsOf = (spec: unknown): string[] =>
    collectFaults("alerting", (c) => validateAlerting(c, spec as AlertingSpec));

const hook = { webhook: [{ url: "http://hook/" }] };
const team = { name: "team", ...hook };
const told = (kind: string, integration: unknown) => ({
    receivers: [{ name: "team", [kind]: [integration] }],
});
const email = (changes: object) =>
    told("email", { to: "a@b.c", from: "d@e.f", smarthost: "smtp:587", ...changes });
const routed = (...routes: unknown[]) => ({ receivers: [team], route: { routes } });
const branch = (...matchers: string[]) => ({ matchers });
const interval = (span: unknown) => ({
    receivers: [team],
    route: { routes: [{ matchers: ["a=b"], muteTimeIntervals: ["night"] }] },
    timeIntervals: [{ name: "night", intervals: [span] }],
});
const url = { secret: "url" };
const aMatcher =
    'must be one matcher such as severity="critical", with =, !=, =~ or !~, and the value in double quotes';
const aSecret = "must refer to a secret by its name, { secret: name }";

describe("an alerting spec", () => {
    it("may use every option", () => {
        expect(validateAlertingInput({ name: "shop", spec: richSpec }, richSecrets)).toEqual([]);
    });

    it("may say nothing", () => {
        expect(faultsOf({})).toEqual([]);
    });

    it.each<[string, unknown, string]>([
        ["null", null, "alerting must be an object, got null"],
        ["a list", [], 'alerting must be an object, got "(not shown)"'],
        [
            "a misspelt option",
            { retentionHour: 5 },
            "alerting.retentionHour is not an option here (did you mean retentionHours? there are: receivers, route, inhibitRules, " +
                "defaultInhibition, timeIntervals, templates, resolveTimeoutSeconds, heartbeat, allowUndelivered, " +
                "clusterPeers, retentionHours, publish, externalUrl, memoryMegabytes, networks), got 5",
        ],
        [
            "receivers that are no list",
            { receivers: team },
            'alerting.receivers must be a list, got "(not shown)"',
        ],
        [
            "a receiver that is null",
            { receivers: [null] },
            "alerting.receivers[0] must be an object, got null",
        ],
        [
            "a receiver without a name",
            { receivers: [hook] },
            "alerting.receivers[0].name must be a name of letters, digits, '.', '_', '-' and spaces, " +
                "beginning and ending with a letter or a digit, got nothing",
        ],
        [
            "a receiver with a name of the stack's own",
            { receivers: [{ name: "heartbeat", ...hook }] },
            'alerting.receivers[0].name must not be one of the stack\'s own receivers (heartbeat, nobody), got "heartbeat"',
        ],
        [
            "two receivers of one name",
            { receivers: [team, team], route: { receiver: "team" } },
            'alerting.receivers[1].name must be unique, got "team"',
        ],
        [
            "an unknown kind of integration",
            { receivers: [{ name: "team", sms: [] }] },
            "alerting.receivers[0].sms is not an option here (there are: name, email, slack, discord, teams, " +
                'telegram, pagerDuty, opsgenie, webhook), got "(not shown)"',
        ],
        [
            "integrations that are no list",
            { receivers: [{ name: "team", slack: { webhookUrl: "https://hooks.slack.com/canary" } }] },
            'alerting.receivers[0].slack must be a list, got "(not shown)"',
        ],
        [
            "a credential in plain text",
            told("slack", { webhookUrl: "https://hooks.slack.com/canary" }),
            `alerting.receivers[0].slack[0].webhookUrl ${aSecret}, got "(not shown)"`,
        ],
        [
            "a credential under a misspelt key",
            email({ username: "u", password: url, passwrd: "canary" }),
            "alerting.receivers[0].email[0].passwrd is not an option here (did you mean password? there are: sendResolved, to, from, smarthost, " +
                'username, password, requireTls, subject, html, text, headers), got "(not shown)"',
        ],
        [
            "a secret with a name that cannot be one",
            told("discord", { webhookUrl: { secret: "no spaces" } }),
            "alerting.receivers[0].discord[0].webhookUrl.secret must name a secret: letters, digits, '-' and '_', " +
                'beginning with a letter, at most 64, got "(not shown)"',
        ],
        [
            "a missing webhook",
            told("teams", {}),
            `alerting.receivers[0].teams[0].webhookUrl ${aSecret}, got nothing`,
        ],
        [
            "sendResolved as text",
            told("webhook", { url: "http://hook/", sendResolved: "yes" }),
            'alerting.receivers[0].webhook[0].sendResolved must be true or false, got "yes"',
        ],
        [
            "no addressee",
            email({ to: undefined }),
            "alerting.receivers[0].email[0].to must be an e-mail address, or several separated by commas, got nothing",
        ],
        [
            "two senders",
            email({ from: "a@b.c, d@e.f" }),
            "alerting.receivers[0].email[0].from must be one e-mail address, with a name before it or without: " +
                'Alerts <alerts@example.com>, got "a@b.c, d@e.f"',
        ],
        [
            "a mail server without a port",
            email({ smarthost: "smtp.example.com" }),
            'alerting.receivers[0].email[0].smarthost must be host:port, without a scheme or a path, got "smtp.example.com"',
        ],
        [
            "a user without a password",
            email({ username: "u" }),
            "alerting.receivers[0].email[0].password must be set with username, got nothing",
        ],
        [
            "a password without a user",
            email({ password: url }),
            "alerting.receivers[0].email[0].username must be set with password, got nothing",
        ],
        [
            "a password in the clear",
            email({ username: "u", password: url, requireTls: false }),
            "alerting.receivers[0].email[0].requireTls must be true with a password, which would be sent in plain text, got false",
        ],
        [
            "STARTTLS on an encrypted port",
            email({ smarthost: "smtp:465", requireTls: true }),
            "alerting.receivers[0].email[0].requireTls must not be true with port 465, which is encrypted without STARTTLS, got true",
        ],
        [
            "two subjects",
            email({ subject: "a", headers: { subject: "b" } }),
            'alerting.receivers[0].email[0].subject cannot be combined with a Subject in headers, got "a"',
        ],
        [
            "one header twice",
            email({ headers: { "X-A": "1", "x-a": "2" } }),
            'alerting.receivers[0].email[0].headers.x-a must be there once, whether in upper or lower case, got "2"',
        ],
        [
            "no name of a header",
            email({ headers: { "X A": "1" } }),
            'alerting.receivers[0].email[0].headers.X A must be the name of an e-mail header, got "X A"',
        ],
        [
            "a subject with an open action",
            email({ subject: "{{ .Status" }),
            'alerting.receivers[0].email[0].subject must be text in which every {{ has its }} and every block its {{ end }}, got "{{ .Status"',
        ],
        [
            "a text with an open block",
            told("slack", { webhookUrl: url, text: "{{ range .Alerts }}x" }),
            'alerting.receivers[0].slack[0].text must be text in which every {{ has its }} and every block its {{ end }}, got "{{ range .Alerts }}x"',
        ],
        [
            "a text that uses a template that nobody defines",
            told("slack", { webhookUrl: url, text: '{{ template "slak.text" . }}' }),
            'alerting.receivers[0].slack[0].text must use templates that are defined, got "slak.text"',
        ],
        [
            "a channel without its sign",
            told("slack", { webhookUrl: url, channel: "alerts" }),
            'alerting.receivers[0].slack[0].channel must be #channel, @user or the id of a channel, got "alerts"',
        ],
        [
            "a chat as text",
            told("telegram", { botToken: url, chatId: "-100" }),
            'alerting.receivers[0].telegram[0].chatId must be the number of a chat, which is negative for a group, got "-100"',
        ],
        [
            "an unknown parse mode",
            told("telegram", { botToken: url, chatId: 1, parseMode: "html", message: "x" }),
            'alerting.receivers[0].telegram[0].parseMode must be one of HTML, MarkdownV2, Markdown, got "html"',
        ],
        [
            "the default message where it would be refused",
            told("telegram", { botToken: url, chatId: 1, parseMode: "MarkdownV2" }),
            "alerting.receivers[0].telegram[0].message must be set with this parseMode: the default message is HTML, got nothing",
        ],
        [
            "a severity that PagerDuty does not have",
            told("pagerDuty", { routingKey: url, severity: "high" }),
            'alerting.receivers[0].pagerDuty[0].severity must be one of critical, error, warning, info, or a template, got "high"',
        ],
        [
            "a priority that Opsgenie does not have",
            told("opsgenie", { apiKey: url, priority: 1 }),
            "alerting.receivers[0].opsgenie[0].priority must be one of P1, P2, P3, P4, P5, or a template, got 1",
        ],
        [
            "a URL without a scheme",
            told("opsgenie", { apiKey: url, apiUrl: "api.opsgenie.com" }),
            'alerting.receivers[0].opsgenie[0].apiUrl must be an http:// or https:// URL without user or password in it, got "api.opsgenie.com"',
        ],
        [
            "a password in a URL, which is not repeated",
            told("webhook", { url: "http://user:canary@hook/" }),
            'alerting.receivers[0].webhook[0].url must be an http:// or https:// URL without user or password in it, got "http://…@hook/"',
        ],
        [
            "a webhook without a URL",
            told("webhook", {}),
            `alerting.receivers[0].webhook[0].url ${aSecret}, got nothing`,
        ],
        [
            "two ways to log in",
            told("webhook", { url, bearerToken: url, basicAuth: { username: "u", password: url } }),
            'alerting.receivers[0].webhook[0].basicAuth must not be set together with bearerToken: one way to log in, got "both"',
        ],
        [
            "a login that is null",
            told("webhook", { url, basicAuth: null }),
            "alerting.receivers[0].webhook[0].basicAuth must be an object, got null",
        ],
        [
            "a negative number of alerts",
            told("webhook", { url, maxAlerts: -1 }),
            "alerting.receivers[0].webhook[0].maxAlerts must be a whole number, 0 or above, got -1",
        ],
        [
            "several receivers and no route",
            { receivers: [team, { name: "other", ...hook }] },
            "alerting.route must be set where there are several receivers, got nothing",
        ],
        [
            "several receivers and none at the root",
            {
                receivers: [team, { name: "other", ...hook }],
                route: {
                    routes: [
                        { receiver: "team", matchers: ["a=b"] },
                        { receiver: "other", matchers: ["a=c"] },
                    ],
                },
            },
            "alerting.route.receiver must be set where there are several receivers, got nothing",
        ],
        [
            "a route that is a list",
            { receivers: [team], route: [] },
            'alerting.route must be an object, got "(not shown)"',
        ],
        [
            "an undefined receiver",
            routed({ matchers: ["a=b"], receiver: "teem" }),
            'alerting.route.routes[0].receiver must be the name of a receiver (there are: team), got "teem"',
        ],
        [
            "matchers at the root",
            { receivers: [team], route: { matchers: ["a=b"] } },
            'alerting.route.matchers must not be set at the root, which takes every alert, got ["a=b"]',
        ],
        [
            "a branch without matchers",
            routed({}),
            "alerting.route.routes[0].matchers must be a list with at least one matcher, got nothing",
        ],
        [
            "a branch whose matchers are text",
            routed({ matchers: "a=b" }),
            'alerting.route.routes[0].matchers must be a list with at least one matcher, got "a=b"',
        ],
        [
            "a matcher without an operator",
            routed(branch("severity")),
            `alerting.route.routes[0].matchers[0] ${aMatcher}, got "severity"`,
        ],
        [
            "two matchers in one",
            routed(branch("a=b,c=d")),
            `alerting.route.routes[0].matchers[0] ${aMatcher}, got "a=b,c=d"`,
        ],
        [
            "a matcher that is a number",
            routed({ matchers: [5] }),
            `alerting.route.routes[0].matchers[0] ${aMatcher}, got 5`,
        ],
        [
            "an expression that RE2 does not take",
            routed(branch('a=~"x(?=y)"')),
            "alerting.route.routes[0].matchers[0] must have a regular expression that RE2 takes (no lookaround, " +
                'no backreference) behind =~ and !~, got "a=~\\"x(?=y)\\""',
        ],
        [
            "continue as text",
            routed({ matchers: ["a=b"], continue: "yes" }),
            'alerting.route.routes[0].continue must be true or false, got "yes"',
        ],
        [
            "grouping by what is no label",
            { receivers: [team], route: { groupBy: ["alert name"] } },
            'alerting.route.groupBy[0] must be the name of a label, got "alert name"',
        ],
        [
            "grouping by a label twice",
            { receivers: [team], route: { groupBy: ["a", "a"] } },
            'alerting.route.groupBy[1] must be unique, got "a"',
        ],
        [
            "grouping by every label and one more",
            { receivers: [team], route: { groupBy: ["...", "a"] } },
            'alerting.route.groupBy must not have other labels in addition to \'...\', which means all labels, got ["...","a"]',
        ],
        [
            "grouping by no label, which Alertmanager would not heed",
            routed({ matchers: ["a=b"], groupBy: [] }),
            "alerting.route.routes[0].groupBy must not be empty below the root: Alertmanager would take the parent's, got []",
        ],
        [
            "a negative wait",
            { receivers: [team], route: { groupWaitSeconds: -1 } },
            "alerting.route.groupWaitSeconds must be a whole number of seconds, 0 or above, got -1",
        ],
        [
            "an interval of no length",
            { receivers: [team], route: { groupIntervalSeconds: 0 } },
            "alerting.route.groupIntervalSeconds must be a whole number above 0, got 0",
        ],
        [
            "an interval with a unit",
            { receivers: [team], route: { repeatIntervalSeconds: "4h" } },
            'alerting.route.repeatIntervalSeconds must be a whole number above 0, got "4h"',
        ],
        [
            "repetitions within an inherited interval",
            routed({ matchers: ["a=b"], repeatIntervalSeconds: 60 }),
            "alerting.route.routes[0].repeatIntervalSeconds must be at least groupIntervalSeconds, which is 300 here, got 60",
        ],
        [
            "an interval beyond inherited repetitions",
            routed({ matchers: ["a=b"], groupIntervalSeconds: 20_000 }),
            "alerting.route.routes[0].groupIntervalSeconds must be at most repeatIntervalSeconds, which is 14400 here, got 20000",
        ],
        [
            "repetitions after all is forgotten",
            { receivers: [team], retentionHours: 24, route: { repeatIntervalSeconds: 90_000 } },
            "alerting.route.repeatIntervalSeconds must be at most 86400: after retentionHours Alertmanager forgets sent notifications, got 90000",
        ],
        [
            "an undefined time interval",
            routed({ matchers: ["a=b"], muteTimeIntervals: ["night"] }),
            'alerting.route.routes[0].muteTimeIntervals[0] must be the name of a time interval (there are: none), got "night"',
        ],
        [
            "a receiver that no route has",
            { receivers: [team, { name: "spare", ...hook }], route: { receiver: "team" } },
            'alerting.receivers[1].name must be the receiver of a route, got "spare"',
        ],
        [
            "a time interval that no route has",
            { receivers: [team], timeIntervals: [{ name: "night", intervals: [{ weekdays: ["monday"] }] }] },
            'alerting.timeIntervals[0].name must be a time interval of a route, got "night"',
        ],
        [
            "a branch behind an equal one",
            routed(branch('a="x"'), branch("a=x")),
            'alerting.route.routes[1] is never reached: route.routes[0] takes all that it matches, got ["a=\\"x\\""]',
        ],
        [
            "a branch behind a wider one, below another",
            routed({
                matchers: ["team=a"],
                routes: [branch('severity=~"critical|warning"'), branch("severity=critical", "x=y")],
            }),
            "alerting.route.routes[0].routes[1] is never reached: route.routes[0].routes[0] takes all that it matches, " +
                'got ["severity=\\"critical\\"","x=\\"y\\""]',
        ],
        [
            "a branch behind two that share what it matches",
            routed(
                branch("severity=critical"),
                branch('severity=~"warning|info"'),
                branch('severity=~"critical|warning"'),
            ),
            'alerting.route.routes[2] is never reached: branches before it take all that it matches, got ["severity=~\\"critical|warning\\""]',
        ],
        [
            "a branch for Watchdog",
            routed(branch("alertname=Watchdog")),
            "alerting.route.routes[0] is never reached: the stack's own branch for Watchdog takes all that it matches, " +
                'got ["alertname=\\"Watchdog\\""]',
        ],
        [
            "a branch that contradicts the one above it",
            routed({ matchers: ["severity=critical"], routes: [branch('severity=~"warning|info"')] }),
            "alerting.route.routes[0].routes[0] can match no alert: its matchers, with those above it, exclude each other, " +
                'got ["severity=~\\"warning|info\\""]',
        ],
        [
            "an inhibition without a target",
            { inhibitRules: [{ source: ["a=b"] }] },
            "alerting.inhibitRules[0].target must be a list with at least one matcher, got nothing",
        ],
        [
            "an inhibition with Alertmanager's own keys",
            { inhibitRules: [{ source: ["a=b"], target: ["a=c"], source_matchers: ["a=b"] }] },
            'alerting.inhibitRules[0].source_matchers is not an option here (there are: source, target, equal), got "(not shown)"',
        ],
        [
            "an inhibition on what is no label",
            { inhibitRules: [{ source: ["a=b"], target: ["a=c"], equal: ["..."] }] },
            'alerting.inhibitRules[0].equal[0] must be the name of a label, got "..."',
        ],
        [
            "an inhibition among like alerts, which never comes into effect",
            { inhibitRules: [{ source: ['a=~"b|c"'], target: ['a=~"c|b"'], equal: ["instance"] }] },
            "alerting.inhibitRules[0].target must match other alerts than source does: an alert does not inhibit alerts that match both, " +
                'got ["a=~\\"c|b\\""]',
        ],
        [
            "an inhibition by no alert",
            { inhibitRules: [{ source: ["a=b", "a!=b"], target: ["a=c"] }] },
            'alerting.inhibitRules[0].source can match no alert: its matchers exclude each other, got ["a=b","a!=b"]',
        ],
        [
            "defaultInhibition as a number",
            { defaultInhibition: 1 },
            "alerting.defaultInhibition must be true or false, got 1",
        ],
        [
            "a time interval without spans",
            { timeIntervals: [{ name: "night", intervals: [] }] },
            "alerting.timeIntervals[0].intervals must be a list with at least one entry, got []",
        ],
        [
            "a time interval that is all the time",
            interval({ location: "Europe/Paris" }),
            "alerting.timeIntervals[0].intervals[0] must be bounded by times, weekdays, days, months or years: " +
                'this is all the time, got {"location":"Europe/Paris"}',
        ],
        [
            "a time that is none",
            interval({ times: [{ from: "8:00", to: "09:00" }] }),
            'alerting.timeIntervals[0].intervals[0].times[0].from must be a time of day, 00:00 to 24:00, got "8:00"',
        ],
        [
            "a span over midnight",
            interval({ times: [{ from: "22:00", to: "06:00" }] }),
            "alerting.timeIntervals[0].intervals[0].times[0].to must be later than from, 22:00: a night is two spans, " +
                'one on each side of 24:00, got "06:00"',
        ],
        [
            "a week that goes backwards",
            interval({ weekdays: ["saturday:sunday"] }),
            "alerting.timeIntervals[0].intervals[0].weekdays[0] must be a weekday or a range of them in the order of the week, " +
                'sunday first, got "saturday:sunday"',
        ],
        [
            "day 0 of a month",
            interval({ daysOfMonth: ["0"] }),
            "alerting.timeIntervals[0].intervals[0].daysOfMonth[0] must be a day from 1 to 31, or from -1 (the last) to -31, " +
                'or a range of them in their order, got "0"',
        ],
        [
            "a month that is none",
            interval({ months: ["13"] }),
            "alerting.timeIntervals[0].intervals[0].months[0] must be a month, by name or number, or a range of them in the order " +
                'of the year, got "13"',
        ],
        [
            "years that go backwards",
            interval({ years: ["2028:2026"] }),
            'alerting.timeIntervals[0].intervals[0].years[0] must be a year or a range of them in their order, got "2028:2026"',
        ],
        [
            "a time zone in lower case, which is no file",
            interval({ weekdays: ["monday"], location: "europe/paris" }),
            'alerting.timeIntervals[0].intervals[0].location must be an IANA time zone such as Europe/Paris, got "europe/paris"',
        ],
        [
            "a template file that leaves its folder",
            { templates: { "../x": '{{ define "x" }}{{ end }}' } },
            "alerting.templates.../x must be a file name of letters, digits, '-' and '_', at most 64, and not 'vigie', got \"../x\"",
        ],
        [
            "a template that defines nothing",
            { templates: { x: "hello" } },
            'alerting.templates.x must have a {{ define "name" }} … {{ end }}, got "hello"',
        ],
        [
            "a template with an open block",
            { templates: { x: '{{ define "x" }}' } },
            'alerting.templates.x must be text in which every {{ has its }} and every block its {{ end }}, got "{{ define \\"x\\" }}"',
        ],
        [
            "a heartbeat that is the URL itself, which is not repeated",
            { heartbeat: "https://example.com/canary" },
            'alerting.heartbeat must be an object, got "(not shown)"',
        ],
        ["a heartbeat without a URL", { heartbeat: {} }, `alerting.heartbeat.url ${aSecret}, got nothing`],
        [
            "a heartbeat that races",
            { heartbeat: { url, intervalSeconds: 1 } },
            "alerting.heartbeat.intervalSeconds must be a whole number of seconds, 10 or above, got 1",
        ],
        [
            "a peer without a port",
            { clusterPeers: ["other"] },
            'alerting.clusterPeers[0] must be host:port, without a scheme or a path, got "other"',
        ],
        [
            "no peers at all",
            { clusterPeers: [] },
            "alerting.clusterPeers must be a list with at least one entry, got []",
        ],
        [
            "a retention of no length",
            { retentionHours: 0 },
            "alerting.retentionHours must be a whole number above 0, got 0",
        ],
        [
            "a port beyond the last",
            { publish: { port: 70_000 } },
            "alerting.publish.port must be a port between 1 and 65535, got 70000",
        ],
        [
            "an external URL of another kind",
            { externalUrl: "ftp://alerts" },
            'alerting.externalUrl must be an http:// or https:// URL without user or password in it, got "ftp://alerts"',
        ],
        [
            "allowUndelivered as text",
            { allowUndelivered: "yes" },
            'alerting.allowUndelivered must be true or false, got "yes"',
        ],
        [
            "a memory limit below 0",
            { memoryMegabytes: -1 },
            "alerting.memoryMegabytes must be a whole number above 0, got -1",
        ],
        [
            "a network with a space",
            { networks: ["a b"] },
            "alerting.networks[0] must be the name of a Docker network (letters, digits, '_', '.' and '-'), got \"a b\"",
        ],
    ])("is refused for %s", (_, spec, fault) => {
        expect(faultsOf(spec)).toEqual([fault]);
    });

    it("reports all its faults at once", () => {
        expect(
            faultsOf({ ...routed(branch("severity")), retentionHours: 0, heartbeat: {} }).map(
                (f) => f.split(" ")[0],
            ),
        ).toEqual([
            "alerting.route.routes[0].matchers[0]",
            "alerting.heartbeat.url",
            "alerting.retentionHours",
        ]);
    });

    it("makes no validator throw, whatever it is made of", () => {
        const odd = [null, 1, "x", true, [], [null], {}, { secret: 1 }];
        for (const field of Object.keys(richSpec)) {
            for (const value of odd) {
                expect(() => faultsOf({ ...richSpec, [field]: value })).not.toThrow();
            }
        }
        for (const receiver of Object.values(richSpec.receivers ?? []).flatMap((r) => Object.keys(r))) {
            for (const value of odd) {
                expect(() => faultsOf({ receivers: [{ name: "team", [receiver]: value }] })).not.toThrow();
                expect(() => faultsOf(told(receiver, value))).not.toThrow();
            }
        }
    });
});

describe("branches that can be reached", () => {
    it.each<[string, unknown[]]>([
        ["behind one that continues", [{ matchers: ["a=x"], continue: true }, branch("a=x")]],
        ["behind one that takes a part", [branch("a=x", "b=y"), branch("a=x")]],
        ["behind one with another value", [branch("a=x"), branch('a=~"x|y"')]],
        ["behind an expression that cannot be listed", [branch('a=~"x.*"'), branch('a=~"x.+"')]],
        ["behind one that takes all but a value", [branch('a!="x"'), branch('a=~".*"')]],
        ["for a label that alerts may lack", [branch('a!=""'), branch('a=~"|x"')]],
    ])("are accepted %s", (_, routes) => {
        expect(faultsOf(routed(...routes))).toEqual([]);
    });
});

describe("the arguments of the component", () => {
    it("must have a name that fits a template, and a value for each secret", () => {
        const spec: AlertingSpec = {
            receivers: [{ name: "team", slack: [{ webhookUrl: { secret: "slackUrl" } }] }],
        };
        expect(validateAlertingInput({ name: "{{ x }}", spec }, ["other"]).map(describeFault)).toEqual([
            'name must be text in one line, without braces: it becomes part of a template, got "{{ x }}"',
            'spec.receivers[0].slack[0].webhookUrl must refer to a secret that is given (there are: other), got "slackUrl"',
        ]);
    });
});
