import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type * as provider from "@pulumi/pulumi/provider";
import { type Kind, kinds, lookups, type World } from "./answers";
import type { Signature } from "./readTypes";
import { addToRecord, living, type RecordedCall, readRecord } from "./record";
import { mismatches, plain } from "./shape";

type Properties = Record<string, unknown>;

const attachment = "aws:ec2/volumeAttachment:VolumeAttachment";
const association = "aws:ec2/eipAssociation:EipAssociation";
const instance = "aws:ec2/instance:Instance";

/**
 * Stands in for the AWS provider: answers as AWS would, refuses what the types of @pulumi/aws do not have, and writes
 * down what was done. The record is also its memory, so that a volume or an address is with one machine at a time.
 */
export class RecordedAws implements provider.Provider {
    public constructor(
        public readonly version: string,
        private readonly signatures: Readonly<Record<string, Signature>>,
        private readonly file: string,
        private readonly world: World,
    ) {}

    public check(urn: string, _olds: Properties, news: Properties): Promise<provider.CheckResult> {
        const failures = mismatches(this.signature(typeOf(urn)).inputs, plain(news)).map((reason) => ({
            property: reason.split(/[.:[]/)[0] ?? "",
            reason,
        }));
        return Promise.resolve({ inputs: news, failures });
    }

    public diff(id: string, urn: string, olds: Properties, news: Properties): Promise<provider.DiffResult> {
        const kind = kindOf(urn);
        const [before, after] = [plain(olds) as Properties, plain(news) as Properties];
        const answered = Object.keys(kind.answer(before, id, this.world));
        const compared = Object.keys(this.signature(typeOf(urn)).inputs.members).filter(
            (key) => key in after || !answered.includes(key),
        );
        const changed = compared.filter((key) =>
            answered.includes(key)
                ? !contains(before[key], after[key])
                : !isDeepStrictEqual(before[key], after[key]),
        );
        return Promise.resolve({
            changes: changed.length > 0,
            replaces: changed.filter((key) => kind.replacedBy.includes(key)),
        });
    }

    public create(urn: string, inputs: Properties): Promise<provider.CreateResult> {
        const type = typeOf(urn);
        const given = plain(inputs) as Properties;
        const calls = readRecord(this.file);
        if (type === attachment) {
            mustBeFree(calls, type, "volumeId", given);
        } else if (type === association) {
            mustBeFree(calls, type, "allocationId", given);
        }
        const id = newId(kindOf(urn), urn, calls);
        const outs = this.outs(urn, id, inputs);
        this.record("create", urn, id, given);
        return Promise.resolve({ id, outs });
    }

    public update(
        id: string,
        urn: string,
        _olds: Properties,
        news: Properties,
    ): Promise<provider.UpdateResult> {
        this.record("update", urn, id, plain(news) as Properties);
        return Promise.resolve({ outs: this.outs(urn, id, news) });
    }

    public read(id: string, urn: string, props: Properties): Promise<provider.ReadResult> {
        this.record("read", urn, id);
        return Promise.resolve({ id, props });
    }

    public delete(id: string, urn: string, props: Properties): Promise<void> {
        if (typeOf(urn) === attachment) {
            this.stopBeforeDetaching(plain(props) as Properties);
        }
        this.record("delete", urn, id);
        return Promise.resolve();
    }

    public invoke(token: string, inputs: Properties): Promise<provider.InvokeResult> {
        const answer = lookups[token];
        if (!answer) {
            throw new Error(`the plugin for tests does not know the lookup ${token}`);
        }
        const given = plain(inputs) as Properties;
        const signature = this.signature(token);
        assertShape(`arguments of ${token}`, mismatches(signature.inputs, given));
        const outputs = answer(given, this.world);
        assertShape(`answer of ${token}`, mismatches(signature.outputs, outputs));
        addToRecord(this.file, { operation: "lookup", type: token, name: "", id: "", inputs: given });
        return Promise.resolve({ outputs });
    }

    /** The arguments and what AWS adds to them; what the types do not have is a fault of the plugin's. */
    private outs(urn: string, id: string, inputs: Properties): Properties {
        const answer = kindOf(urn).answer(plain(inputs) as Properties, id, this.world);
        const outs = { ...inputs, ...answer };
        assertShape(`answer for ${urn}`, mismatches(this.signature(typeOf(urn)).outputs, plain(outs)));
        return outs;
    }

    private stopBeforeDetaching({ instanceId, stopInstanceBeforeDetaching }: Properties): void {
        const machine = living(readRecord(this.file), instance).find(({ id }) => id === instanceId);
        if (!machine) {
            return;
        }
        if (stopInstanceBeforeDetaching !== true) {
            throw new Error(`IncorrectState: the volume is in use by ${machine.id}, which runs`);
        }
        addToRecord(this.file, { operation: "stop", type: instance, name: machine.name, id: machine.id });
    }

    private signature(token: string): Signature {
        const signature = this.signatures[token];
        if (!signature) {
            throw new Error(`the plugin for tests does not know ${token}`);
        }
        return signature;
    }

    private record(operation: RecordedCall["operation"], urn: string, id: string, inputs?: Properties): void {
        const name = urn.slice(urn.lastIndexOf("::") + 2);
        addToRecord(this.file, { operation, type: typeOf(urn), name, id, ...(inputs && { inputs }) });
    }
}

/** What AWS says of a volume, or an address, that is still with another machine. */
function mustBeFree(calls: readonly RecordedCall[], type: string, key: string, given: Properties): void {
    const other = living(calls, type).find(({ inputs }) => inputs?.[key] === given[key]);
    if (other) {
        throw new Error(
            `${String(given[key])} is already in use by ${String(other.inputs?.instanceId)} (${other.name})`,
        );
    }
}

/** The same program gets the same ids, and a replacement another one. */
function newId({ prefix }: Kind, urn: string, calls: readonly RecordedCall[]): string {
    const name = urn.slice(urn.lastIndexOf("::") + 2);
    const before = calls.filter(
        (call) => call.operation === "create" && call.name === name && call.type === typeOf(urn),
    );
    const hash = createHash("sha256").update(`${urn} ${before.length}`).digest("hex").slice(0, 17);
    return prefix === "Z" ? `Z${hash.toUpperCase()}` : `${prefix}${hash}`;
}

/** Whether what is asked for is there, beside what AWS has added to it. */
function contains(whole: unknown, part: unknown): boolean {
    const objects = [whole, part].every((value) => typeof value === "object" && value !== null);
    return objects && !Array.isArray(part)
        ? Object.entries(part as Properties).every(([key, value]) =>
              isDeepStrictEqual((whole as Properties)[key], value),
          )
        : isDeepStrictEqual(whole, part);
}

function assertShape(what: string, reasons: readonly string[]): void {
    if (reasons.length > 0) {
        throw new Error(`${what} is not what @pulumi/aws says: ${reasons.join("; ")}`);
    }
}

/** The last of the types that a URN has: `aws:ec2/instance:Instance`. */
function typeOf(urn: string): string {
    return (urn.split("::")[2] ?? "").split("$").at(-1) ?? "";
}

function kindOf(urn: string): Kind {
    const kind = kinds[typeOf(urn)];
    if (!kind) {
        throw new Error(`the plugin for tests does not know the type of ${urn}`);
    }
    return kind;
}
