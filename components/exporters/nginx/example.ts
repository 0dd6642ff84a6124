import type { NginxExporterSpec } from "./spec";

/** Each of its options. */
export const example: NginxExporterSpec = {
    kind: "nginx",
    url: "https://nginx:8443/stub_status",
    insecureSkipVerify: false,
};
