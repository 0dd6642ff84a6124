import {
    type Document,
    isAlias,
    isMap,
    isScalar,
    isSeq,
    type LineCounter,
    type Node,
    type Scalar,
    type YAMLMap,
} from "yaml";
import { type Position, positionAt, sourceOffset } from "../yaml/position";
import type { Entry, FileFault, Located } from "./model";

/** A YAML file under parsing: its values with positions, and its faults. */
export class YamlFile {
    public readonly faults: FileFault[] = [];
    /** The current document of the file. */
    public document: Document | undefined;
    /** Its index, from 0. */
    public documentNumber = -1;

    public constructor(
        public readonly name: string,
        private readonly text: string,
        private readonly lines: LineCounter,
    ) {}

    /** The value of a key, with aliases and `<<` resolved. */
    public get(map: YAMLMap, key: string): unknown {
        const own = map.items.find((pair) => this.textOf(pair.key) === key);
        if (own) {
            return this.resolve(own.value);
        }
        const merged = map.items
            .filter((pair) => this.textOf(pair.key) === "<<")
            .map(({ value }) => this.resolve(value));
        return merged
            .filter(isMap)
            .map((inner) => this.get(inner, key))
            .find((value) => value !== undefined);
    }

    public resolve(node: unknown): unknown {
        return isAlias(node) && this.document ? node.resolve(this.document) : node;
    }

    public report(fault: FileFault): void {
        this.faults.push(fault);
    }

    /** The text of a scalar as Prometheus reads it: numbers and booleans count as strings. */
    public textOf(node: unknown): string | undefined {
        return isScalar(node) && node.value !== null
            ? (node.source ?? JSON.stringify(node.value))
            : undefined;
    }

    public located(node: unknown): Located | undefined {
        const value = this.textOf(node);
        if (value === undefined) {
            return undefined;
        }
        const scalar = node as Scalar;
        return { value, at: (offset) => positionAt(this.lines, sourceOffset(this.text, scalar, offset)) };
    }

    public positionOf(node: unknown): Position {
        const range = (node as Node | null | undefined)?.range;
        return positionAt(this.lines, range?.[0] ?? 0);
    }

    /** First and last line of a node. */
    public linesOf(node: Node): readonly [number, number] {
        const [start, end] = node.range ?? [0, 0, 0];
        const last = this.text.slice(start, end).trimEnd().length + start;
        return [this.lines.linePos(start).line, this.lines.linePos(Math.max(start, last - 1)).line];
    }

    /** The strings of a map of labels or annotations; any other value is a fault. */
    public entries(node: unknown, where: string): Entry[] {
        const map = isMap(node) ? node : undefined;
        return (map?.items ?? []).flatMap((pair): Entry[] => {
            const value = this.resolve(pair.value);
            const text = this.located(value);
            const name = this.textOf(pair.key);
            if (name === "<<") {
                return this.entries(value, where);
            }
            if (name !== undefined && text === undefined && (isMap(value) || isSeq(value))) {
                this.report({
                    kind: "structure",
                    at: this.positionOf(pair.key),
                    where,
                    message: `${name} must be a string`,
                });
            }
            return name === undefined || text === undefined ? [] : [{ name, text }];
        });
    }

    /** Reports unknown keys. */
    public onlyKeys(map: YAMLMap, known: readonly string[], where: string): void {
        for (const { key } of map.items) {
            const name = this.textOf(key);
            if (name !== undefined && !known.includes(name) && !name.startsWith("x-") && name !== "<<") {
                this.report({
                    kind: "structure",
                    at: this.positionOf(key),
                    where,
                    message: `unknown field ${name}`,
                });
            }
        }
    }

    /** Whether a group is not Prometheus's: its rules are neither alerting nor recording rules. */
    public isForeignGroup(group: YAMLMap): boolean {
        const rules = this.get(group, "rules");
        const items = isSeq(rules) ? rules.items : [];
        const isOurs = items.some(
            (rule) =>
                isMap(rule) && ["alert", "record", "expr"].some((key) => this.get(rule, key) !== undefined),
        );
        return items.length > 0 && !isOurs && !items.some(isAlias);
    }
}
