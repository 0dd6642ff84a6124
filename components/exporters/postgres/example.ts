import { secretRef } from "../../spec/secretRef";
import { collectors } from "./collectors";
import type { PostgresExporterSpec } from "./spec";

/** Each of its options. */
export const example: PostgresExporterSpec = {
    kind: "postgres",
    address: "postgres:5432",
    database: "shop",
    username: "monitor",
    password: secretRef("postgresPassword"),
    sslMode: "require",
    collectors,
};
