import { secretRef } from "../../spec/secretRef";
import { collectors } from "./collectors";
import type { MysqlExporterSpec } from "./spec";

/** Each of its options. */
export const example: MysqlExporterSpec = {
    kind: "mysql",
    address: "mysql:3306",
    username: "monitor",
    password: secretRef("mysqlPassword"),
    collectors,
};
