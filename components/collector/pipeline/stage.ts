/**
 * A step that an entry goes through between the collector's source and Loki.
 *
 * Promtail's pipeline stages and Alloy's `loki.process` have all of these, with one meaning: Alloy took them over.
 * https://grafana.com/docs/loki/latest/send-data/promtail/stages/ and
 * https://grafana.com/docs/alloy/latest/reference/components/loki/loki.process/
 */
export type Stage =
    | MatchStage
    | JsonStage
    | RegexStage
    | TemplateStage
    | ReplaceStage
    | LabelsStage
    | StructuredMetadataStage
    | LabelDropStage
    | MultilineStage
    | TimestampStage
    | DropStage
    | SamplingStage;

/** Takes entries that a LogQL selector fits through stages of their own, or drops them. */
export interface MatchStage {
    kind: "match";
    /** LogQL: labels, and line filters after them. */
    selector: string;
    stages: readonly Stage[];
}

/** Reads fields of a JSON object into the extracted values. */
export interface JsonStage {
    kind: "json";
    /** JMESPath by the name of the extracted value; the name itself where empty. */
    expressions: Readonly<Record<string, string>>;
    /** The line by default. */
    source?: string;
}

/** Reads named groups of an RE2 into the extracted values. */
export interface RegexStage {
    kind: "regex";
    expression: string;
    source?: string;
}

/** Sets an extracted value by a Go template. */
export interface TemplateStage {
    kind: "template";
    source: string;
    template: string;
}

/** Puts another text in place of what the groups of an RE2 capture, everywhere in the line. */
export interface ReplaceStage {
    kind: "replace";
    expression: string;
    /** A Go template; `.Value` is what the group captured. */
    replace: string;
    source?: string;
}

/** Makes labels of extracted values. */
export interface LabelsStage {
    kind: "labels";
    /** Extracted value by label; the same name where empty. */
    values: Readonly<Record<string, string>>;
}

/** Makes structured metadata of extracted values: stored with the line, but not part of the stream's identity. */
export interface StructuredMetadataStage {
    kind: "structuredMetadata";
    values: Readonly<Record<string, string>>;
}

export interface LabelDropStage {
    kind: "labelDrop";
    labels: readonly string[];
}

/** Joins lines up to the next that an RE2 matches. */
export interface MultilineStage {
    kind: "multiline";
    firstLine: string;
    maxWaitSeconds: number;
    maxLines: number;
}

/** Sets the time of an entry by an extracted value. */
export interface TimestampStage {
    kind: "timestamp";
    source: string;
    /** A name such as `RFC3339Nano`, or Go's reference time. */
    format: string;
}

/** Drops entries for which all that is said here holds. */
export interface DropStage {
    kind: "drop";
    /** RE2 of the line, or of the extracted value that `source` names. */
    expression?: string;
    source?: string;
    /** Bytes. */
    longerThan?: number;
    /** Counted under this reason. */
    reason: string;
}

/** Keeps a share of the entries. */
export interface SamplingStage {
    kind: "sampling";
    /** From 0 to 1. */
    rate: number;
}
