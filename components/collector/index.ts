import * as pulumi from "@pulumi/pulumi";
import { ConfigVolume } from "../docker/configVolume";
import { Service } from "../docker/service";
import { images } from "../images";
import { SocketProxy } from "../socketProxy";
import { Checker } from "../spec/checker";
import { assertNoFaults } from "../spec/fault";
import type { CollectorSpec } from "../spec/logs";
import { httpUrl } from "../spec/rules";
import { planCollector } from "./plan";
import { validateCollector } from "./validate";

/** Images of a collector and of what it needs; the pinned ones by default. */
export type CollectorImages = Partial<
    Record<"alloy" | "promtail" | "haproxy" | "busybox", pulumi.Input<string>>
>;

export interface LogCollectorArgs {
    /** The label `host` of every line, where the spec has none; the component's name by default. */
    name?: string;
    /** What is collected, and how; all containers of the host, by Alloy, by default. */
    spec?: CollectorSpec;
    /** Where Loki answers in the network: `http://loki:3100`. */
    lokiUrl: string;
    /** Name of the Docker network that Loki is in. */
    network: pulumi.Input<string>;
    images?: CollectorImages;
    /** Whether the volume with how far everything was read refuses to be deleted; false by default. */
    protectData?: boolean;
}

/**
 * What carries the lines of containers, files and the journal to Loki, with their secrets made unreadable.
 *
 * It takes another description without a restart, and goes on after one where it was. Throws `InvalidSpecError` with
 * every fault of its arguments. Files that the collector's own checker refuses make the update fail, and it goes on
 * with those before.
 */
export class LogCollector extends pulumi.ComponentResource {
    /** Physical name of the collector's container. */
    public readonly containerName: pulumi.Output<string>;
    /** Physical name of the container with the proxy before the Docker engine; left out where there is none. */
    public readonly proxyContainerName?: pulumi.Output<string>;

    public constructor(name: string, args: LogCollectorArgs, opts?: pulumi.ComponentResourceOptions) {
        const checker = new Checker();
        checker.required("lokiUrl", args.lokiUrl, httpUrl);
        validateCollector(checker.at("spec"), args.spec ?? {});
        assertNoFaults(checker.faults);
        super("vigie:index:LogCollector", name, {}, opts);

        const plan = planCollector({ name: args.name ?? name, spec: args.spec, lokiUrl: args.lokiUrl });
        const image = args.images?.[plan.kind] ?? images[plan.kind];
        const proxy =
            plan.socketPath === undefined
                ? undefined
                : new SocketProxy(
                      `${name}-proxy`,
                      { socketPath: plan.socketPath, image: args.images?.haproxy },
                      { parent: this },
                  );
        const configuration = new ConfigVolume(
            `${name}-configuration`,
            {
                image,
                writerImage: args.images?.busybox ?? images.busybox,
                network: args.network,
                plan: plan.config,
            },
            { parent: this },
        );
        const server = new Service(
            `${name}-server`,
            {
                plan: plan.service,
                image,
                network: args.network,
                ...(proxy && { networks: [proxy.networkName] }),
                configuration,
                protectData: args.protectData,
            },
            { parent: this },
        );

        this.containerName = server.containerName;
        if (proxy) {
            this.proxyContainerName = proxy.containerName;
        }
        this.registerOutputs({
            containerName: this.containerName,
            proxyContainerName: this.proxyContainerName,
        });
    }
}
