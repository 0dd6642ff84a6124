import * as pulumi from "@pulumi/pulumi";

/** A resource as the engine was asked for it. */
export interface Registered {
    type: string;
    name: string;
    inputs: Record<string, unknown>;
}

/** What a provider would add to the inputs of a resource of a type. */
export type Outputs = (resource: Registered) => Record<string, unknown>;

const secretEnvelope = "1b47061264138c4ac30d75fd1eb44270";

/** Runs a program against mocks, and returns every resource it registered once all have settled. */
export async function registeredBy(
    program: () => unknown,
    outputs: Outputs = () => ({}),
): Promise<Registered[]> {
    const registered: Registered[] = [];
    await pulumi.runtime.setMocks(
        {
            newResource: ({ type, name, inputs, id }) => {
                const resource: Registered = { type, name, inputs: inputs as Record<string, unknown> };
                registered.push(resource);
                const state = { name: `${name}-physical`, ...resource.inputs, ...outputs(resource) };
                return { id: id !== undefined && id !== "" ? id : `${name}-id`, state };
            },
            call: ({ inputs }) => inputs as Record<string, unknown>,
        },
        "vigie",
        "test",
        false,
    );
    await program();
    await pulumi.runtime.disconnect();
    return registered;
}

/** A secret as it reaches a mock: the mark is on the whole property, also where only a part is secret. */
export function secretInput(value: unknown): unknown {
    return { "4dabf18193072939515e22adb298388d": secretEnvelope, value };
}

/** The value of an output, or its failure. */
export function settled<T>(output: pulumi.Output<T>): Promise<T> {
    return (output as unknown as { promise(): Promise<T> }).promise();
}
