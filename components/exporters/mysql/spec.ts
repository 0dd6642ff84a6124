import type { SecretRef } from "../../spec/secretRef";
import type { ExporterCommon } from "../common";

/** MySQL and MariaDB. https://github.com/prometheus/mysqld_exporter */
export interface MysqlExporterSpec extends ExporterCommon {
    kind: "mysql";
    /** `host:port`. */
    address: string;
    username: string;
    password: SecretRef;
    /** Collectors beside the standard ones, `["info_schema.processlist"]`. */
    collectors?: readonly string[];
}
