export { mysql } from "./definition";
export type * from "./spec";
