export { extractionStages } from "./extractionStages";
export { multilineStages } from "./multilineStages";
export { parsingStages } from "./parsingStages";
export { validateReading } from "./validateReading";
