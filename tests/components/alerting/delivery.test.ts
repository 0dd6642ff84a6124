import { notices } from "../../../components/alerting/notices";
import { validateDelivery } from "../../../components/alerting/validateDelivery";
import type { AlertingSpec } from "../../../components/spec/alerting";
import type { RuleGroup } from "../../../rules/types";
import { collectFaults } from "../../support/faults";
import { alertGroup } from "./richSpec";

const faultsOf = (spec: unknown, ...ruleGroups: unknown[]): string[] =>
    collectFaults("alerting", (c) => validateDelivery(c, spec as AlertingSpec, ruleGroups as RuleGroup[]));

const team = { name: "team", webhook: [{ url: "http://hook/" }] };
const silent = { name: "silent" };
const heartbeat = { url: { secret: "heartbeatUrl" } };
/** Everything goes to the team, but what a branch gives to nobody. */
const except = (...matchers: string[]): AlertingSpec => ({
    receivers: [team, silent],
    route: { receiver: "team", routes: [{ receiver: "silent", matchers }] },
});

describe("delivery", () => {
    it("is right where every alert reaches an integration", () => {
        expect(faultsOf({ receivers: [team] }, alertGroup("A", "critical"), alertGroup("B"))).toEqual([]);
    });

    it("needs a receiver", () => {
        expect(faultsOf({}, alertGroup("A"))).toEqual([
            "alerting.receivers must define a receiver; for development set allowUndelivered: true, got nothing",
        ]);
    });

    it("names each alert that ends at nobody, and the branch where it does", () => {
        expect(
            faultsOf(
                except("severity=warning"),
                alertGroup("A", "critical"),
                alertGroup("B"),
                alertGroup("C"),
            ),
        ).toEqual([
            'alerting.route.routes[0] must not be the end of B (warning): its receiver has no integration, got "silent"',
            'alerting.route.routes[0] must not be the end of C (warning): its receiver has no integration, got "silent"',
        ]);
    });

    it("counts empty lists of integrations as none", () => {
        expect(faultsOf({ receivers: [{ name: "team", webhook: [] }] }, alertGroup("A"))).toEqual([
            'alerting.route must not be the end of A (warning): its receiver has no integration, got "team"',
        ]);
    });

    it("heeds the labels that a rule sets", () => {
        expect(faultsOf(except("team=db"), alertGroup("A", "warning", { team: "db" }))).toHaveLength(1);
        expect(faultsOf(except("team=db"), alertGroup("A", "warning", { team: "web" }))).toEqual([]);
    });

    it("accuses no alert that may reach someone, depending on labels that are not known yet", () => {
        expect(faultsOf(except("instance=~test.+"), alertGroup("A"))).toEqual([]);
        expect(
            faultsOf(except("team=db"), alertGroup("A", "warning", { team: "{{ $labels.team }}" })),
        ).toEqual([]);
    });

    it("may leave out Watchdog and alerts upon which nobody has to act", () => {
        expect(
            faultsOf(except('severity=~"info|warning"'), alertGroup("A", "info"), alertGroup("Watchdog")),
        ).toEqual([]);
    });

    it("may be given up", () => {
        expect(faultsOf({ allowUndelivered: true }, alertGroup("A"))).toEqual([]);
    });

    it("passes over specs and rules that are wrong by themselves", () => {
        expect(faultsOf({ receivers: "team" }, alertGroup("A"))).toEqual([]);
        expect(
            faultsOf({ receivers: [team] }, null, { rules: [null, { alert: 5 }] }, { rules: "x" }),
        ).toEqual([]);
    });
});

describe("the warnings of a delivery", () => {
    const noHeartbeat =
        "No heartbeat is configured: nothing alerts when this Prometheus or Alertmanager stops.";

    it("are none where every alert reaches a receiver and the heartbeat is there", () => {
        expect(notices({ receivers: [team], heartbeat }, [alertGroup("A")])).toEqual([]);
    });

    it("is the missing heartbeat", () => {
        expect(notices({ receivers: [team] }, [alertGroup("A")])).toEqual([noHeartbeat]);
    });

    it("is that there are no receivers", () => {
        expect(notices({ heartbeat, allowUndelivered: true }, [])).toEqual([
            "Alerts are undelivered: no receiver is configured, so only Alertmanager's web interface shows them.",
        ]);
    });

    it("is which alerts reach nobody, by permission", () => {
        const spec = { ...except("severity=warning"), allowUndelivered: true };
        expect(
            notices(spec, [alertGroup("B"), alertGroup("A"), alertGroup("B"), alertGroup("C", "critical")]),
        ).toEqual([noHeartbeat, "Alerts are undelivered: no receiver is notified of A, B."]);
    });
});
