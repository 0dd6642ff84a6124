import type { SecretRef } from "../../spec/secretRef";
import type { ExporterCommon } from "../common";

/** https://github.com/prometheus-community/postgres_exporter */
export interface PostgresExporterSpec extends ExporterCommon {
    kind: "postgres";
    /** `host:port`. */
    address: string;
    /** `postgres` by default. */
    database?: string;
    username: string;
    /** Without white space: the exporter cannot take such a password. */
    password: SecretRef;
    /** Whether the connection is encrypted, and the server's certificate verified; `disable` by default, as the
     *  official image of PostgreSQL comes without a certificate. */
    sslMode?: "disable" | "require" | "verify-ca" | "verify-full";
    /** Collectors beside the standard ones, `["stat_statements"]`, which needs the extension of that name. */
    collectors?: readonly string[];
}
