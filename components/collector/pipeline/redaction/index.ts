export { redactionStages } from "./redactionStages";
