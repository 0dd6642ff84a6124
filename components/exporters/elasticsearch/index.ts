export { elasticsearch } from "./definition";
export type * from "./spec";
