import type { HttpUrl } from "../../schema/types";
import type { ExporterCommon } from "../common";

/** nginx, through its `stub_status` module. https://github.com/nginx/nginx-prometheus-exporter */
export interface NginxExporterSpec extends ExporterCommon {
    kind: "nginx";
    /** URL of the page that `stub_status` serves, without credentials: `http://nginx:8080/stub_status`. */
    url: HttpUrl;
    /** Whether the certificate of an https URL is not verified; false by default. */
    insecureSkipVerify?: boolean;
}
