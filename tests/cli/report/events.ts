import type { EngineEvent } from "@pulumi/pulumi/automation";

type Metadata = NonNullable<EngineEvent["resourcePreEvent"]>["metadata"];

const containerType = "docker:index/container:Container";

/** What an event says of a step, as the engine sends it. */
export function step(
    op: string,
    name: string,
    more: Partial<Metadata> & { custom?: boolean } = {},
): Metadata {
    const { custom = true, type = containerType, ...rest } = more;
    const urn = `urn:pulumi:dev::vigie::vigie:index:Server$${type}::${name}`;
    const state = { type, urn, custom, id: "1", parent: "", inputs: {}, outputs: {}, provider: "" };
    return { op, urn, type, old: state, new: state, provider: "", ...rest } as unknown as Metadata;
}

export function begins(op: string, name: string, more?: Parameters<typeof step>[2]): EngineEvent {
    return { sequence: 1, timestamp: 0, resourcePreEvent: { metadata: step(op, name, more) } };
}

export function ends(op: string, name: string, more?: Parameters<typeof step>[2]): EngineEvent {
    return { sequence: 1, timestamp: 0, resOutputsEvent: { metadata: step(op, name, more) } };
}

export function fails(op: string, name: string): EngineEvent {
    return { sequence: 1, timestamp: 0, resOpFailedEvent: { metadata: step(op, name), status: 1, steps: 0 } };
}

export function says(severity: string, message: string, urn?: string): EngineEvent {
    const diagnosticEvent = { severity, message, urn, color: "never" } as NonNullable<
        EngineEvent["diagnosticEvent"]
    >;
    return { sequence: 1, timestamp: 0, diagnosticEvent };
}
