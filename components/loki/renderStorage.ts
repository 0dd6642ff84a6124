import type { S3LogStorage } from "../spec/logs";
import { dataPath } from "./planService";

/** Where chunks and the index go, as Loki calls it. */
export function storeOf(s3: S3LogStorage | undefined): string {
    return s3 ? "s3" : "filesystem";
}

/**
 * Schema and storage, https://grafana.com/docs/loki/latest/configure/#storage_config.
 *
 * The date is one before any deployment: lines are refused that are older than the schema.
 */
export function renderStorage(s3: S3LogStorage | undefined): object {
    return {
        schema_config: {
            configs: [
                {
                    from: "2024-01-01",
                    store: "tsdb",
                    object_store: storeOf(s3),
                    schema: "v13",
                    index: { prefix: "index_", period: "24h" },
                },
            ],
        },
        storage_config: s3 ? { aws: renderS3(s3) } : { filesystem: { directory: `${dataPath}/chunks` } },
    };
}

function renderS3({ bucket, region, endpoint, pathStyle }: S3LogStorage): object {
    return {
        bucketnames: bucket,
        region: region ?? "us-east-1",
        endpoint,
        s3forcepathstyle: pathStyle ?? false,
    };
}
