import type { SecretRef } from "../../spec/secretRef";
import type { HostPort, NonEmpty } from "../../schema/types";
import type { ExporterCommon } from "../common";

/** https://github.com/oliver006/redis_exporter */
export interface RedisExporterSpec extends ExporterCommon {
    kind: "redis";
    /** `host:port`. */
    address: HostPort;
    /** ACL user; the default user if unset. Requires a password. */
    username?: NonEmpty;
    password?: SecretRef;
    /** Whether the connection is encrypted; false by default. */
    tls?: boolean;
}
