import { secretRef } from "../../spec/secretRef";
import type { RedisExporterSpec } from "./spec";

/** Each of its options. */
export const example: RedisExporterSpec = {
    kind: "redis",
    address: "redis:6379",
    username: "monitor",
    password: secretRef("redisPassword"),
    tls: true,
};
