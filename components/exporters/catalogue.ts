/**
 * Every kind of exporter, a line each: its folder exports its definition, named by the kind, and the types of its spec.
 *
 * `kinds.ts` derives all else from here, the union of specs too. A star names no type, so none has to be listed twice.
 */
export * from "./blackbox";
export * from "./cadvisor";
export * from "./elasticsearch";
export * from "./kafka";
export * from "./mysql";
export * from "./nginx";
export * from "./node";
export * from "./postgres";
export * from "./redis";
