/** Placeholder of an unknown value; no policy accepts or rejects it. */
export const notYetKnown = Symbol("unknown");

/** A resource as registered by the program. */
export interface PlannedResource {
    /** `docker:index/container:Container`. */
    type: string;
    /** Its name in the program. */
    name: string;
    /** Its inputs; see `known` for unknown values. */
    props: Readonly<Record<string, unknown>>;
    /** Whether it is protected from deletion. */
    isProtected: boolean;
    /** Its stack. */
    stack: string;
}

/** A policy. */
export interface PolicyRule {
    /** `no-public-port`. */
    name: string;
    description: string;
    /** The violations of a resource, a line each. */
    check(resource: PlannedResource): string[];
}

export const container = "docker:index/container:Container";

/** A list input; empty by default. */
// The caller states the type of the provider's schema.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function listOf<Item>(value: unknown): readonly Item[] {
    return Array.isArray(value) ? (value as Item[]) : [];
}

/** An object input; empty by default. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
