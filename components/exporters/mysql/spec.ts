import type { SecretRef } from "../../spec/secretRef";
import type { HostPort, UniqueList } from "../../schema/types";
import type { ExporterCommon } from "../common";

/** A user name without characters that end a line of an option file. */
export type MysqlUser = string;

/** A collector of mysqld_exporter that is off by default. */
export type MysqlCollector = string;

/** MySQL and MariaDB. https://github.com/prometheus/mysqld_exporter */
export interface MysqlExporterSpec extends ExporterCommon {
    kind: "mysql";
    /** `host:port`. */
    address: HostPort;
    username: MysqlUser;
    password: SecretRef;
    /** Collectors in addition to the default ones, `["info_schema.processlist"]`. */
    collectors?: UniqueList<MysqlCollector>;
}
