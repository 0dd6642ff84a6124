import type { SecretRef } from "../../spec/secretRef";
import type { ExporterCommon } from "../common";

/** The health of a cluster and all of its nodes. https://github.com/prometheus-community/elasticsearch_exporter */
export interface ElasticsearchExporterSpec extends ExporterCommon {
    kind: "elasticsearch";
    /** URL of a node, without credentials. */
    url: string;
    /** Needs a password. */
    username?: string;
    /** Needs a user. */
    password?: SecretRef;
}
