import type * as pulumi from "@pulumi/pulumi";
import { lift } from "../inputs/lift";
import type { WithInputs } from "../inputs/types";
import { ServerSet } from "../server/serverSet";
import { Checker } from "../spec/checker";
import { assertNoFaults } from "../spec/fault";
import type { CollectorSpec } from "../spec/logs";
import { httpUrl } from "../spec/rules";
import { type CollectorInput, collectorServers, planCollector } from "./plan";
import { validateCollector } from "./validate";

/** Images of a collector and of what it needs; the pinned ones by default. */
export type CollectorImages = Partial<
    Record<"alloy" | "promtail" | "haproxy" | "busybox", pulumi.Input<string>>
>;

export interface LogCollectorArgs {
    /** Default of the label `host` of every line; the component's name by default. */
    name?: string;
    /** The collector and its sources; Alloy and all containers of the host by default. */
    spec?: WithInputs<CollectorSpec>;
    /** URL of Loki in the network: `http://loki:3100`. */
    lokiUrl: pulumi.Input<string>;
    /** Name of Loki's Docker network. */
    network: pulumi.Input<string>;
    images?: CollectorImages;
    /** Whether the volume with the read positions is protected from deletion; false by default. */
    protectData?: boolean;
}

/**
 * The log collector, which sends the logs of containers, files and the journal to Loki and redacts secrets.
 *
 * It takes another description without a restart, and goes on after one where it was. Throws `InvalidSpecError` with
 * every fault of its arguments. Files that the collector's own checker refuses make the update fail, and it goes on
 * with those before.
 */
export class LogCollector extends ServerSet {
    public constructor(name: string, args: LogCollectorArgs, opts?: pulumi.ComponentResourceOptions) {
        const { spec: inputs, late } = lift<Pick<CollectorInput, "spec" | "lokiUrl">>(
            { spec: args.spec, lokiUrl: args.lokiUrl },
            { type: { fields: { spec: "CollectorSpec", lokiUrl: "HttpUrl" } } },
        );
        const checker = new Checker();
        checker.required("lokiUrl", inputs.lokiUrl, httpUrl);
        validateCollector(checker.at("spec"), inputs.spec ?? {});
        assertNoFaults(checker.faults);
        const plan = planCollector({ ...inputs, name: args.name ?? name });
        super(
            "LogCollector",
            name,
            { servers: collectorServers(plan), notices: plan.notices },
            { ...args, late },
            opts,
        );
        this.registerOutputs({ containerNames: this.containerNames });
    }
}
