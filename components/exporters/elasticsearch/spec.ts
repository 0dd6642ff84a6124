import type { SecretRef } from "../../spec/secretRef";
import type { HttpUrl, NonEmpty } from "../../schema/types";
import type { ExporterCommon } from "../common";

/** The health of a cluster and all of its nodes. https://github.com/prometheus-community/elasticsearch_exporter */
export interface ElasticsearchExporterSpec extends ExporterCommon {
    kind: "elasticsearch";
    /** URL of a node, without credentials. */
    url: HttpUrl;
    /** Needs a password. */
    username?: NonEmpty;
    /** Needs a user. */
    password?: SecretRef;
}
