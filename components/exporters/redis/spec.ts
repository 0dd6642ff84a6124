import type { SecretRef } from "../../spec/secretRef";
import type { ExporterCommon } from "../common";

/** https://github.com/oliver006/redis_exporter */
export interface RedisExporterSpec extends ExporterCommon {
    kind: "redis";
    /** `host:port`. */
    address: string;
    /** User of an access control list; the default user otherwise. Needs a password. */
    username?: string;
    password?: SecretRef;
    /** Whether the connection is encrypted; false by default. */
    tls?: boolean;
}
