import type { DockerNetwork, HttpUrl, PositiveInteger } from "../schema/types";
import type { LoopbackPublish } from "../spec/publish";

/**
 * A Pushgateway: it keeps the last metrics that batch jobs push, for Prometheus to scrape. `{}` has the defaults.
 */
export interface PushgatewaySpec {
    /** 9091 on 127.0.0.1 by default; false: reachable in the stack's network only. Only loopback addresses are accepted,
     *  since the Pushgateway has no authentication. */
    publish?: LoopbackPublish | false;
    /** Where people reach it, by a proxy for example; the published URL by default. */
    externalUrl?: HttpUrl;
    /** How often what was pushed is written to the data volume, at most; 300 by default. Pushes since then are lost if the
     *  server is killed. */
    persistenceIntervalSeconds?: PositiveInteger;
    /** Memory limit; 128 by default. */
    memoryMegabytes?: PositiveInteger;
    /** Docker networks beside the stack's, by name: those of the jobs that push. */
    networks?: readonly DockerNetwork[];
}

declare module "../monitoringSpec" {
    interface MonitoringParts {
        /** What batch jobs push their metrics to; none by default. */
        pushgateway?: PushgatewaySpec;
    }
}
