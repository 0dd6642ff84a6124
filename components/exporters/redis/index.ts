export { redis } from "./definition";
export type * from "./spec";
