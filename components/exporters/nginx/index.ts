export { nginx } from "./definition";
export type * from "./spec";
