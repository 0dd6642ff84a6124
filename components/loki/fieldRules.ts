import { fieldCheck } from "../schema/fieldCheck";
import * as rules from "./rules";
import { streamSelector } from "./selector";

/** Rules of the names of Loki's spec in addition to the common ones. */
export const lokiRules = {
    LogBucket: rules.bucketName,
    LogRegion: rules.region,
    LokiMemory: rules.enoughMemory,
    QueryTimeout: rules.queryTimeout,
    S3Endpoint: rules.endpoint,
    StreamLabels: rules.streamLabels,
    StreamSelector: streamSelector,
};

/** Checks the fields of a Loki spec, each on its own. */
export const checkLokiFields = fieldCheck("LokiSpec", lokiRules);
