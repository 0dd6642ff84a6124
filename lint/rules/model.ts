import type { Position } from "../yaml/position";

/** A text of a file, and where its characters stand there. */
export interface Located {
    value: string;
    at(offset: number): Position;
}

/** A name with a text: a label, an annotation. */
export interface Entry {
    name: string;
    text: Located;
}

/** A rule of a file, as it is written. */
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
    /** Which of the file's documents it is in, from 0. */
    document: number;
}

export interface GroupNode {
    name: string;
    at: Position;
    /** How often it is evaluated, in seconds, where it says so. */
    intervalSeconds: number | undefined;
    labels: readonly Entry[];
    /** Whose rules they are, as far as the file says: another program may know functions that Prometheus does not. */
    dialect: "prometheus" | "victoriametrics";
}

/** Something that is wrong with a file before its rules are read. */
export interface FileFault {
    kind: "syntax" | "structure" | "foreign";
    at: Position;
    where: string;
    message: string;
}

/** What a file has. */
export interface RuleFile {
    file: string;
    rules: readonly RuleNode[];
    groups: readonly GroupNode[];
    faults: readonly FileFault[];
}
