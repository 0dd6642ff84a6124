import type { EngineEvent } from "@pulumi/pulumi/automation";
import { changeOf } from "./changes";
import type { Paint } from "../../lint/cli/output/colour";
import { isPlainResource, resourceName, typeInWords } from "./resourceName";

/** Interval of progress lines for a long operation on a resource; in milliseconds. */
const heartbeatMilliseconds = 5000;
const nameWidth = 46;
const typeWidth = 12;
const changeWidth = 9;

const present: Readonly<Record<string, string>> = {
    create: "creating",
    update: "updating",
    delete: "deleting",
    "create-replacement": "replacing",
    "delete-replaced": "replacing",
    read: "reading",
    import: "importing",
    refresh: "refreshing",
};

interface Running {
    name: string;
    type: string;
    operation: string;
    started: number;
    reported: number;
}

type Metadata = NonNullable<EngineEvent["resourcePreEvent"]>["metadata"];

/** Turns the engine's events into lines: one per finished resource, and one at intervals during long operations. */
export class Progress {
    private readonly running = new Map<string, Running>();

    public constructor(
        private readonly print: (line: string) => void,
        private readonly paint: Paint,
        private readonly now: () => number = Date.now,
    ) {}

    public onEvent(event: EngineEvent): void {
        if (event.resourcePreEvent) {
            this.begin(event.resourcePreEvent.metadata);
        } else if (event.resOutputsEvent) {
            this.finish(event.resOutputsEvent.metadata);
        } else if (event.resOpFailedEvent) {
            this.fail(event.resOpFailedEvent.metadata);
        }
    }

    /** Prints long-running operations; to be called about every second. */
    public tick(): void {
        const now = this.now();
        for (const work of this.running.values()) {
            if (now - work.reported >= heartbeatMilliseconds) {
                work.reported = now;
                const doing = present[work.operation] ?? work.operation;
                this.print(this.paint("muted", line(work, `${doing} …`, now - work.started)));
            }
        }
    }

    private begin({ op, urn, type, new: after, old: before }: Metadata): void {
        if (!isPlainResource(type, (after ?? before)?.custom) || op === "same" || op === "replace") {
            return;
        }
        const now = this.now();
        const replacing = op === "create-replacement" ? this.running.get(urn) : undefined;
        this.running.set(urn, {
            name: resourceName(urn),
            type: typeInWords(type),
            operation: op,
            started: replacing?.started ?? now,
            reported: now,
        });
    }

    private finish({ op, urn }: Metadata): void {
        const work = this.running.get(urn);
        const change = changeOf(op);
        if (work?.operation !== op || op === "delete-replaced") {
            return;
        }
        this.running.delete(urn);
        if (change !== undefined) {
            this.print(line(work, this.paint("good", change.padEnd(changeWidth)), this.now() - work.started));
        }
    }

    private fail({ urn }: Metadata): void {
        const work = this.running.get(urn);
        if (work) {
            this.running.delete(urn);
            this.print(
                line(work, this.paint("bad", "failed".padEnd(changeWidth)), this.now() - work.started),
            );
        }
    }
}

function line({ name, type }: Running, what: string, milliseconds: number): string {
    const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
    return `${name.padEnd(nameWidth)}  ${type.padEnd(typeWidth)}  ${what.padEnd(changeWidth)}  ${seconds}`;
}
