export { blackbox } from "./definition";
export type * from "./spec";
