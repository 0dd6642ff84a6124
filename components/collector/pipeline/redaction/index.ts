export type { RedactionPattern } from "./pattern";
export { redactionPatterns } from "./redactionPatterns";
export { redactionStages } from "./redactionStages";
export { validateRedaction } from "./validateRedaction";
