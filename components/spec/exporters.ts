export type * from "../exporters/catalogue";
export type { ExporterCommon } from "../exporters/common";
export type { ExporterKind, ExporterSpec } from "../exporters/kinds";
