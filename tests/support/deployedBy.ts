import type * as pulumi from "@pulumi/pulumi";
import { type Outputs, type Registered, registeredBy } from "./mocks";

/** A component that was deployed against mocks. */
export interface Deployed<Component> {
    component: Component;
    /** Every resource that it registers, itself included, in their order. */
    registered: Registered[];
    /** The inputs of a resource that is registered. */
    inputsOf: (name: string) => Registered["inputs"];
    /** The options of each resource by its name, where `create` hands its argument on. */
    options: Record<string, pulumi.CustomResourceOptions>;
}

/** Deploys a component against mocks whose writers succeed. */
export async function deployedBy<Component>(
    create: (opts: pulumi.ComponentResourceOptions) => Component,
): Promise<Deployed<Component>> {
    let component!: Component;
    const options: Record<string, pulumi.CustomResourceOptions> = {};
    const record: pulumi.ResourceTransformation = ({ name, opts }) => {
        options[name] = opts;
        return undefined;
    };
    const registered = await registeredBy(() => {
        component = create({ transformations: [record] });
    }, writersSucceed);
    return { component, registered, inputsOf: (name) => inputsOf(registered, name), options };
}

/** What the Docker provider returns for a writer that succeeds, and the identifiers of Grafana's objects. */
export const writersSucceed: Outputs = ({ inputs }) => ({
    exitCode: 0,
    containerLogs: "",
    ...("uid" in inputs && { uid: inputs.uid }),
});

function inputsOf(registered: readonly Registered[], name: string): Registered["inputs"] {
    const found = registered.find((resource) => resource.name === name);
    if (found === undefined) {
        throw new Error(`no resource is named ${name}: ${registered.map((each) => each.name).join(", ")}`);
    }
    return found.inputs;
}
