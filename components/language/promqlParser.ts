import type { LRParser } from "@lezer/lr";

/** The parser of Prometheus's own user interface. Its package types itself as an ES module only, hence `require`. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
export const { parser } = require("@prometheus-io/lezer-promql") as { parser: LRParser };
