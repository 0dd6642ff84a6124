import type { SecretRef } from "../../spec/secretRef";
import type { HostPort, NonEmpty, UniqueList } from "../../schema/types";
import type { ExporterCommon } from "../common";

/** A collector of postgres_exporter that is off by default. */
export type PostgresCollector = string;

/** https://github.com/prometheus-community/postgres_exporter */
export interface PostgresExporterSpec extends ExporterCommon {
    kind: "postgres";
    /** `host:port`. */
    address: HostPort;
    /** `postgres` by default. */
    database?: NonEmpty;
    username: NonEmpty;
    /** Without white space: the exporter cannot take such a password. */
    password: SecretRef;
    /** Whether the connection is encrypted, and the server's certificate verified; `disable` by default, as the
     *  official image of PostgreSQL comes without a certificate. */
    sslMode?: "disable" | "require" | "verify-ca" | "verify-full";
    /** Collectors beside the standard ones, `["stat_statements"]`, which needs the extension of that name. */
    collectors?: UniqueList<PostgresCollector>;
}
