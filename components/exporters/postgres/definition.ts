import { secretPath } from "../../server/configVolume/plan";
import { oneOf } from "../../spec/rules";
import type { ExporterDefinition } from "../definition";
import { nobody } from "../nobody";
import { collectors } from "./collectors";
import { example } from "./example";
import type { PostgresExporterSpec } from "./spec";

const passwordFile = "postgres-password";

/**
 * https://github.com/prometheus-community/postgres_exporter/tree/v0.17.1; the versions before v0.17 print the password
 * in their log while the server is down. A password with white space is still printed, and refused by the exporter.
 */
export const postgres: ExporterDefinition<PostgresExporterSpec> = {
    port: 9187,
    user: nobody,
    memoryMegabytes: 128,
    health: { path: "/" },
    example,
    rules: { PostgresCollector: oneOf(...collectors) },
    instance: ({ address }) => address,
    run: (spec) => ({
        command: (spec.collectors ?? []).map((collector) => `--collector.${collector}`),
        environment: {
            DATA_SOURCE_PASS_FILE: secretPath(passwordFile),
            DATA_SOURCE_URI: `${spec.address}/${encodeURIComponent(spec.database ?? "postgres")}?sslmode=${spec.sslMode ?? "disable"}`,
            DATA_SOURCE_USER: spec.username,
        },
    }),
    files: ({ password }) => ({
        secretFiles: {
            [passwordFile]: { secret: password.secret, template: "{{secret}}", encoding: "word" },
        },
    }),
};
