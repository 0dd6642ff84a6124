import * as pulumi from "@pulumi/pulumi";
import type { Registered } from "../mocks";
import { kinds, lookups, usualWorld } from "./answers";

/** A resource as the program described it, with what it said beside the arguments. */
export interface Described extends Registered {
    /** Name of the component that it belongs to. */
    parent: string | undefined;
    /** Names of what it waits for beside what it takes from others. */
    dependsOn: string[];
    protect: boolean | undefined;
    deleteBeforeReplace: boolean | undefined;
}

/** A lookup as the program made it. */
export interface Lookup {
    token: string;
    inputs: unknown;
}

/** Runs a program against the recorded answers, and returns its resources by name once all have settled. */
export async function describedBy(
    program: (opts: pulumi.ComponentResourceOptions) => unknown,
): Promise<{ resources: Map<string, Described>; lookups: Lookup[] }> {
    const made: Lookup[] = [];
    const registered: Registered[] = [];
    const options = new Map<string, pulumi.CustomResourceOptions>();
    await pulumi.runtime.setMocks(
        {
            newResource: ({ type, name, inputs }) => {
                registered.push({ type, name, inputs: inputs as Record<string, unknown> });
                const id = `${name}-id`;
                const answer = kinds[type]?.answer(inputs as Record<string, unknown>, id, usualWorld);
                const kept =
                    type === "pulumi:index:Stash" ? { output: (inputs as { input: unknown }).input } : {};
                return { id, state: { ...(inputs as object), ...answer, ...kept } };
            },
            call: ({ token, inputs }) => {
                made.push({ token, inputs });
                return lookups[token]?.(inputs as Record<string, unknown>, usualWorld) ?? {};
            },
        },
        "vigie",
        "test",
        false,
    );
    await program({
        transformations: [
            ({ name, opts }) => {
                options.set(name, opts);
                return undefined;
            },
        ],
    });
    await pulumi.runtime.disconnect();
    const described = registered.map((resource): [string, Described] => {
        const opts = options.get(resource.name) ?? {};
        const depends = [opts.dependsOn ?? []].flat() as pulumi.Resource[];
        return [
            resource.name,
            {
                ...resource,
                parent: opts.parent && nameOf(opts.parent),
                dependsOn: depends.map(nameOf),
                protect: opts.protect,
                deleteBeforeReplace: opts.deleteBeforeReplace,
            },
        ];
    });
    return { resources: new Map(described), lookups: made };
}

function nameOf(resource: pulumi.Resource): string {
    return (resource as unknown as { __name: string }).__name;
}
