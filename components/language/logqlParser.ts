import type { LRParser } from "@lezer/lr";

/** The parser of Grafana's editor. Its package is typed as an ES module only, hence `require`. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
export const { parser } = require("@grafana/lezer-logql") as { parser: LRParser };
