export { cadvisor } from "./definition";
export type * from "./spec";
