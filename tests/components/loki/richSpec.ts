import type { RuleGroup } from "../../../rules/types";
import type { LokiSpec } from "../../../components/spec/logs";

/** A spec that uses every option. */
export const richSpec: LokiSpec = {
    retentionDays: 14,
    streamRetention: [
        { selector: '{container="gateway", level=~"error|warn"}', days: 90 },
        { selector: "{level=`debug`}", days: 1 },
    ],
    limits: {
        ingestionMegabytesPerSecond: 4.5,
        ingestionBurstMegabytes: 9,
        streamMegabytesPerSecond: 0.5,
        maxStreams: 100,
        maxLineKilobytes: 64,
        maxLabels: 5,
        maxQueryLines: 1000,
        maxQuerySeries: 50,
        maxQueryDays: 7,
        queryTimeoutSeconds: 300,
        maxAgeHours: 24,
    },
    s3: {
        bucket: "shop-logs",
        region: "eu-west-3",
        endpoint: "http://minio:9000",
        accessKeyId: { secret: "s3Id" },
        secretAccessKey: { secret: "s3Key" },
        pathStyle: true,
    },
    publish: { port: 3101, address: "127.0.0.2" },
    memoryMegabytes: 512,
    networks: ["shop"],
};

export const richSecrets = ["s3Id", "s3Key"];

export const errorGroup: RuleGroup = {
    name: "log-errors",
    rules: [
        {
            alert: "LogErrorBurst",
            expr: 'sum by (container) (rate({level="error"}[5m])) > 1',
            severity: "warning",
            summary: "Errors in {{ $labels.container }}",
            description: "{{ $value }} a second.",
        },
    ],
};
