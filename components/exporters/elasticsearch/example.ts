import { secretRef } from "../../spec/secretRef";
import type { ElasticsearchExporterSpec } from "./spec";

/** Each of its options. */
export const example: ElasticsearchExporterSpec = {
    kind: "elasticsearch",
    url: "https://elasticsearch:9200",
    username: "monitor",
    password: secretRef("elasticsearchPassword"),
};
