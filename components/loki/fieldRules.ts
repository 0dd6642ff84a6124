import { fieldCheck } from "../schema/fieldCheck";
import * as rules from "./rules";
import { streamSelector } from "./selector";

/** Rules of the names that Loki's spec has beside the common ones. */
export const lokiRules = {
    LogBucket: rules.bucketName,
    LogRegion: rules.region,
    LokiMemory: rules.enoughMemory,
    QueryTimeout: rules.queryTimeout,
    S3Endpoint: rules.endpoint,
    StreamLabels: rules.streamLabels,
    StreamSelector: streamSelector,
};

/** Checks the fields of a Loki spec, each by itself. */
export const checkLokiFields = fieldCheck("LokiSpec", lokiRules);
