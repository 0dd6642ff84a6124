export { node } from "./definition";
export type * from "./spec";
