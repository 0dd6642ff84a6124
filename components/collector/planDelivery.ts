import type { Delivery } from "./model";

const maxBackoffSeconds = 10;

/**
 * How entries get to Loki, and what happens while it does not take them.
 *
 * A collector counts as read what it has handed to the batch that it is filling. One that is killed loses that batch
 * if it has noted the position: batches are small and short-lived, so that what restarts from the begin of a second
 * reads them again. While a batch is tried again nothing more is read, and nothing is lost; once its tries are used up
 * it is dropped and counted.
 */
export function planDelivery(lokiUrl: string, host: string, retryHours: number): Delivery {
    return {
        url: `${lokiUrl.replace(/\/+$/, "")}/loki/api/v1/push`,
        labels: { host },
        batchWaitMilliseconds: 100,
        batchKilobytes: 256,
        timeoutSeconds: 10,
        minBackoffMilliseconds: 250,
        maxBackoffSeconds,
        // A wait is anything from half the longest one up.
        maxRetries: Math.ceil((retryHours * 3600) / (maxBackoffSeconds / 2)),
    };
}
