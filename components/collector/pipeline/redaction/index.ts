export { redactionStages } from "./redactionStages";
export { validateRedaction } from "./validateRedaction";
