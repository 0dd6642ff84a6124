import type { SecretRef } from "../../spec/secretRef";
import type { HttpUrl, NonEmpty } from "../../schema/types";
import type { ExporterCommon } from "../common";

/** The health of a cluster and all of its nodes. https://github.com/prometheus-community/elasticsearch_exporter */
export interface ElasticsearchExporterSpec extends ExporterCommon {
    kind: "elasticsearch";
    /** URL of a node, without credentials. */
    url: HttpUrl;
    /** Requires a password. */
    username?: NonEmpty;
    /** Requires a user. */
    password?: SecretRef;
}
