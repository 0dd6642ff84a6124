/**
 * Every kind of exporter, one per line: its folder exports its definition, named by the kind, and the types of its spec.
 *
 * `kinds.ts` derives everything else from here, including the union of specs. `export *` avoids a second list of types.
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
