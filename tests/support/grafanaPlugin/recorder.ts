import { appendFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type * as provider from "@pulumi/pulumi/provider";
import { type ResourceKind, resourceKinds } from "./resources";

type Properties = Record<string, unknown>;

/** A line of the record: what was asked of the plugin. */
export interface RecordedCall {
    operation: "create" | "read" | "update" | "delete";
    /** Last part of the type's token: `Dashboard`. */
    type: string;
    /** Name of the resource in the program. */
    name: string;
    /** The arguments, secrets in clear; nothing for `read` and `delete`. */
    inputs?: Properties;
}

/**
 * Stands in for the Grafana provider: writes down what is asked of it, and answers as Grafana would.
 *
 * It refuses arguments that the real one does not have, and tells a difference from none.
 */
export class Recorder implements provider.Provider {
    public readonly version: string;

    public constructor(
        version: string,
        private readonly file: string | undefined,
    ) {
        this.version = version;
    }

    public check(urn: string, _olds: Properties, news: Properties): Promise<provider.CheckResult> {
        const { inputs } = kindOf(urn);
        const failures = Object.keys(news)
            .filter((key) => !inputs.includes(key))
            .map((property) => ({ property, reason: `is not an argument of ${typeOf(urn)}` }));
        return Promise.resolve({ inputs: news, failures });
    }

    public diff(_id: string, urn: string, olds: Properties, news: Properties): Promise<provider.DiffResult> {
        const kind = kindOf(urn);
        const [before, after] = [plain(olds) as Properties, plain(news) as Properties];
        const changed = kind.inputs.filter(
            (key) => key !== "orgId" && !isDeepStrictEqual(before[key], after[key]),
        );
        const replaces = changed.filter((key) => kind.replacedBy.includes(key));
        if (changed.length > 0 && kind.key(before) !== kind.key(after) && replaces.length === 0) {
            replaces.push(...changed);
        }
        return Promise.resolve({ changes: changed.length > 0, replaces });
    }

    public create(urn: string, inputs: Properties): Promise<provider.CreateResult> {
        this.record("create", urn, inputs);
        return Promise.resolve({
            id: `1:${kindOf(urn).key(plain(inputs) as Properties)}`,
            outs: outs(urn, inputs, 1),
        });
    }

    public update(
        _id: string,
        urn: string,
        olds: Properties,
        news: Properties,
    ): Promise<provider.UpdateResult> {
        this.record("update", urn, news);
        return Promise.resolve({ outs: outs(urn, news, Number(olds.version ?? 0) + 1) });
    }

    public read(id: string, urn: string, props: Properties): Promise<provider.ReadResult> {
        this.record("read", urn);
        return Promise.resolve({ id, props });
    }

    public delete(_id: string, urn: string): Promise<void> {
        this.record("delete", urn);
        return Promise.resolve();
    }

    private record(operation: RecordedCall["operation"], urn: string, inputs?: Properties): void {
        if (this.file === undefined) {
            return;
        }
        const call: RecordedCall = {
            operation,
            type: typeOf(urn),
            name: urn.slice(urn.lastIndexOf("::") + 2),
            ...(inputs && { inputs: plain(inputs) as Properties }),
        };
        appendFileSync(this.file, `${JSON.stringify(call)}\n`);
    }
}

function outs(urn: string, inputs: Properties, version: number): Properties {
    return { ...inputs, ...kindOf(urn).outputs(plain(inputs) as Properties, version) };
}

function typeOf(urn: string): string {
    const qualifiedType = urn.split("::")[2] ?? "";
    return qualifiedType.slice(qualifiedType.lastIndexOf(":") + 1);
}

function kindOf(urn: string): ResourceKind {
    const kind = resourceKinds[typeOf(urn)];
    if (!kind) {
        throw new Error(`the plugin for tests does not know the type of ${urn}`);
    }
    return kind;
}

/** A value with its secrets taken out of their envelopes. */
function plain(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(plain);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    if ("4dabf18193072939515e22adb298388d" in value && "value" in value) {
        return plain(value.value);
    }
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
