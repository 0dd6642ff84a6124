import type { Position } from "../yaml/position";

/** A text of a file with the positions of its characters. */
export interface Located {
    value: string;
    at(offset: number): Position;
}

/** A name with a text: a label, an annotation. */
export interface Entry {
    name: string;
    text: Located;
}

/** A rule of a file. */
export interface RuleNode {
    kind: "alert" | "record";
    name: Located;
    expr: Located;
    for: Located | undefined;
    keepFiringFor: Located | undefined;
    labels: readonly Entry[];
    annotations: readonly Entry[];
    group: GroupNode;
    /** First and last line. */
    lines: readonly [first: number, last: number];
    file: string;
    /** Index of its YAML document, from 0. */
    document: number;
}

export interface GroupNode {
    name: string;
    at: Position;
    /** Evaluation interval in seconds, if set. */
    intervalSeconds: number | undefined;
    labels: readonly Entry[];
    /** The program that evaluates the rules, if the file states it: another program may have functions that Prometheus lacks. */
    dialect: "prometheus" | "victoriametrics";
}

/** A fault of the file's structure. */
export interface FileFault {
    kind: "syntax" | "structure" | "foreign";
    at: Position;
    where: string;
    message: string;
}

/** The contents of a rule file. */
export interface RuleFile {
    file: string;
    rules: readonly RuleNode[];
    groups: readonly GroupNode[];
    faults: readonly FileFault[];
}
