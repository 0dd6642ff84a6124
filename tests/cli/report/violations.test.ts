import type { EngineEvent, PolicyEvent } from "@pulumi/pulumi/automation";
import { Diagnostics } from "../../../cli/report/diagnostics";

const found = (policyEvent: Partial<PolicyEvent>): EngineEvent =>
    ({
        sequence: 1,
        timestamp: 1,
        policyEvent: {
            resourceUrn: "urn:pulumi:dev::vigie::docker:index/container:Container::vigie-edge",
            policyName: "no-public-port",
            enforcementLevel: "mandatory",
            message: "<{%reset%}>Ports are closed.\n  port 1 must be closed\n<{%reset%}>",
            ...policyEvent,
        },
    }) as EngineEvent;

test("a rule that is broken is an error of the update, without the engine's marks for colours", () => {
    const diagnostics = new Diagnostics(() => undefined);
    diagnostics.onEvent(found({}));
    expect(diagnostics.errors).toEqual([
        "vigie-edge violates the policy no-public-port: Ports are closed. port 1 must be closed",
    ]);
    expect(diagnostics.warnings).toEqual([]);
});

test("what a policy pack only gives to consider stops nothing", () => {
    const diagnostics = new Diagnostics(() => undefined);
    diagnostics.onEvent(found({ enforcementLevel: "warning" }));
    expect(diagnostics.errors).toEqual([]);
});
