import type { ExporterDefinition } from "../definition";
import { example } from "./example";
import type { NginxExporterSpec } from "./spec";

/**
 * https://github.com/nginx/nginx-prometheus-exporter/tree/v1.5.0
 *
 * Its image has neither a shell nor `wget`, and the exporter has no command that asks it how it is: the health check
 * tells that the container runs. The exporter does not verify certificates unless it is told to.
 */
export const nginx: ExporterDefinition<NginxExporterSpec> = {
    port: 9113,
    user: { user: 1001, group: 1001 },
    memoryMegabytes: 64,
    health: { command: ["/usr/bin/nginx-prometheus-exporter", "--version"] },
    example,
    instance: ({ url }) => new URL(url).host,
    run: ({ url, insecureSkipVerify }) => ({
        command: [
            `--nginx.scrape-uri=${url}`,
            ...(insecureSkipVerify === true ? [] : ["--nginx.ssl-verify"]),
        ],
    }),
};
