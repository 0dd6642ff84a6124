import { secretPath } from "../../server/configVolume/plan";
import type { ExporterDefinition } from "../definition";
import { nobody } from "../nobody";
import { example } from "./example";
import type { ElasticsearchExporterSpec } from "./spec";

const configFile = "elasticsearch.json";
const authModule = "default";

/**
 * https://github.com/prometheus-community/elasticsearch_exporter/tree/v1.11.0
 *
 * Credentials in a file are a matter of its `/probe` path, since v1.10; `/metrics` takes them from the environment.
 * Its series are those of the cluster's health and of the nodes; `elasticsearch_scrape_success` is 0 where the
 * cluster does not answer.
 */
export const elasticsearch: ExporterDefinition<ElasticsearchExporterSpec> = {
    port: 9114,
    user: nobody,
    memoryMegabytes: 128,
    health: { path: "/healthz" },
    example,
    validate: (checker, { username, password }) => {
        if (username !== undefined && password === undefined) {
            checker.report("password", "must be set where username is", undefined);
        }
        if (password !== undefined && username === undefined) {
            checker.report("username", "must be set where password is", undefined);
        }
    },
    instance: ({ url }) => new URL(url).host,
    run: ({ password }) => ({
        command: ["--es.all", ...(password ? [`--config.file=${secretPath(configFile)}`] : [])],
    }),
    // YAML is what the exporter reads, and JSON is YAML.
    files: ({ username, password }) =>
        password && {
            secretFiles: {
                [configFile]: {
                    secret: password.secret,
                    template: `{"auth_modules":{"${authModule}":{"type":"userpass","userpass":{"username":${JSON.stringify(username)},"password":{{secret}}}}}}\n`,
                    encoding: "json",
                },
            },
        },
    jobs: (own, { url, password }) => [
        {
            ...own,
            metricsPath: "/probe",
            params: { target: [url], ...(password && { auth_module: [authModule] }) },
        },
    ],
};
