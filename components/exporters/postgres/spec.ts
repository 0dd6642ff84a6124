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
    /** Must not contain white space, which the exporter does not support. */
    password: SecretRef;
    /** Whether the connection is encrypted, and the server's certificate verified; `disable` by default, since the
     *  official PostgreSQL image has no certificate. */
    sslMode?: "disable" | "require" | "verify-ca" | "verify-full";
    /** Collectors in addition to the default ones, `["stat_statements"]`, which requires the extension of that name. */
    collectors?: UniqueList<PostgresCollector>;
}
