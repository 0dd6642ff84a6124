export { kafka } from "./definition";
export type * from "./spec";
