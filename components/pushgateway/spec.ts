import type { DockerNetwork, HttpUrl, PositiveInteger } from "../schema/types";
import type { LoopbackPublish } from "../spec/publish";

/**
 * A Pushgateway: it stores the last metrics that batch jobs push, and Prometheus scrapes it. `{}` has the defaults.
 */
export interface PushgatewaySpec {
    /** 9091 on 127.0.0.1 by default; false: reachable only in the stack's network. Only loopback addresses are accepted,
     *  since the Pushgateway has no authentication. */
    publish?: LoopbackPublish | false;
    /** The external URL, for example behind a reverse proxy; the published URL by default. */
    externalUrl?: HttpUrl;
    /** Minimum interval between writes to the data volume; 300 by default. Later pushes are lost if the server is
     *  killed. */
    persistenceIntervalSeconds?: PositiveInteger;
    /** Memory limit; 128 by default. */
    memoryMegabytes?: PositiveInteger;
    /** Names of additional Docker networks to join: those of the jobs that push. */
    networks?: readonly DockerNetwork[];
}

declare module "../monitoringSpec" {
    interface MonitoringParts {
        /** A Pushgateway for batch jobs; none by default. */
        pushgateway?: PushgatewaySpec;
    }
}
