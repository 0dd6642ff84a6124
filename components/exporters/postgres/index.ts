export { postgres } from "./definition";
export type * from "./spec";
