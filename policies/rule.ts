/** Stands for a value that only the update will know; it is never what a rule asks for, nor what it refuses. */
export const notYetKnown = Symbol("unknown");

/** A resource as the program asks for it, before its provider is asked. */
export interface PlannedResource {
    /** `docker:index/container:Container`. */
    type: string;
    /** Its name in the program. */
    name: string;
    /** Its inputs; see `known` for what is not known yet. */
    props: Readonly<Record<string, unknown>>;
    /** Whether it refuses to be deleted. */
    isProtected: boolean;
    /** The stack that it belongs to. */
    stack: string;
}

/** Something that no resource may do. */
export interface PolicyRule {
    /** `no-open-port`. */
    name: string;
    description: string;
    /** What is wrong with a resource, a line each; nothing where all is well or the resource is of no concern. */
    check(resource: PlannedResource): string[];
}

export const container = "docker:index/container:Container";

/** A list among a resource's inputs; empty where there is none. */
// The type is the caller's word for what the provider's schema says.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function listOf<Item>(value: unknown): readonly Item[] {
    return Array.isArray(value) ? (value as Item[]) : [];
}

/** An object among a resource's inputs; empty where there is none. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
