import { branchesFor, routeAlert } from "../../../components/alerting/routeAlert";
import { routeTree } from "../../../components/alerting/routeTree";
import type { AlertingSpec, Route } from "../../../components/spec/alerting";

const names = ["root", "a", "b", "c"];
const tree = (routes: Route[], spec: AlertingSpec = {}) =>
    routeTree({ receivers: names.map((name) => ({ name })), route: { receiver: "root", routes }, ...spec });
const to = (routes: Route[], labels: Record<string, string>) => routeAlert(tree(routes), labels);

describe("an alert", () => {
    const critical: Route = { receiver: "a", matchers: ['severity="critical"'] };

    it("takes the first branch that matches", () => {
        const routes = [critical, { receiver: "b", matchers: ['severity=~"c.*"'] }];
        expect(to(routes, { severity: "critical" })).toEqual(["a"]);
    });

    it("stays at the root where none matches", () => {
        expect(to([critical], { severity: "warning" })).toEqual(["root"]);
    });

    it("that is there for Alertmanager alone is nobody's, unless information is not held back", () => {
        const own = { alertname: "InfoInhibitor", severity: "info" };
        expect(routeAlert(tree([]), own)).toEqual(["nobody"]);
        expect(routeAlert(tree([], { defaultInhibition: false }), own)).toEqual(["root"]);
    });

    it("goes on after a branch that continues", () => {
        const routes = [
            { ...critical, continue: true },
            { receiver: "b", matchers: ["x!=y"] },
        ];
        expect(to(routes, { severity: "critical" })).toEqual(["a", "b"]);
        expect(to([{ ...critical, continue: true }], { severity: "critical" })).toEqual(["a"]);
    });

    it("goes deeper before it goes on, and stays where no deeper branch matches", () => {
        const routes = [{ ...critical, routes: [{ receiver: "b", matchers: ["team=db"] }] }];
        expect(to(routes, { severity: "critical", team: "db" })).toEqual(["b"]);
        expect(to(routes, { severity: "critical", team: "web" })).toEqual(["a"]);
    });

    it("gets the receiver that a branch has from above", () => {
        const routes = [{ ...critical, routes: [{ matchers: ["team=db"] }] }];
        expect(to(routes, { severity: "critical", team: "db" })).toEqual(["a"]);
    });

    it("has a label that it lacks as an empty one", () => {
        expect(to([{ receiver: "a", matchers: ['team!="db"'] }], {})).toEqual(["a"]);
        expect(to([{ receiver: "a", matchers: ['team=""'] }], {})).toEqual(["a"]);
        expect(to([{ receiver: "a", matchers: ['constructor=""'] }], {})).toEqual(["a"]);
    });

    it("goes to the heartbeat if it is Watchdog, and to nobody without one", () => {
        const labels = { alertname: "Watchdog", severity: "info" };
        const everything = [{ receiver: "a", matchers: ['alertname=~".+"'] }];
        expect(routeAlert(tree(everything), labels)).toEqual(["nobody"]);
        expect(routeAlert(tree(everything, { heartbeat: { url: { secret: "x" } } }), labels)).toEqual([
            "heartbeat",
        ]);
    });
});

describe("an alert with labels that are not known yet", () => {
    const reached = (routes: Route[]) =>
        branchesFor(tree(routes), { labels: { alertname: "X", severity: "critical" }, others: true }).map(
            ({ receiver }) => receiver,
        );

    it("may take a branch that asks for such a label, and may not", () => {
        expect(reached([{ receiver: "a", matchers: ["instance=x"] }])).toEqual(["a", "root"]);
    });

    it("takes none that asks for another value of a label that is known", () => {
        expect(reached([{ receiver: "a", matchers: ["instance=x", "severity=warning"] }])).toEqual(["root"]);
    });

    it("ends in a branch that it surely takes", () => {
        const routes = [
            { receiver: "a", matchers: ["instance=x"] },
            { receiver: "b", matchers: ["severity=critical"] },
            { receiver: "c", matchers: ["job=y"] },
        ];
        expect(reached(routes)).toEqual(["a", "b"]);
    });
});
