import type { Stage } from "../pipeline/stage";
import { type Block, object } from "./alloySyntax";

/** A step as a block of `loki.process`; see components/loki/loki.process of Alloy's reference. */
export function renderAlloyStage(stage: Stage): Block {
    switch (stage.kind) {
        case "match":
            return {
                name: "stage.match",
                attributes: { selector: stage.selector },
                blocks: stage.stages.map(renderAlloyStage),
            };
        case "json":
            return {
                name: "stage.json",
                attributes: { expressions: object(stage.expressions), source: stage.source },
            };
        case "regex":
            return {
                name: "stage.regex",
                attributes: { expression: stage.expression, source: stage.source },
            };
        case "template":
            return {
                name: "stage.template",
                attributes: { source: stage.source, template: stage.template },
            };
        case "replace":
            return {
                name: "stage.replace",
                attributes: { expression: stage.expression, source: stage.source, replace: stage.replace },
            };
        case "labels":
            return { name: "stage.labels", attributes: { values: object(stage.values) } };
        case "structuredMetadata":
            return { name: "stage.structured_metadata", attributes: { values: object(stage.values) } };
        case "labelDrop":
            return { name: "stage.label_drop", attributes: { values: stage.labels } };
        case "multiline":
            return {
                name: "stage.multiline",
                attributes: {
                    firstline: stage.firstLine,
                    max_wait_time: `${stage.maxWaitSeconds}s`,
                    max_lines: stage.maxLines,
                },
            };
        case "timestamp":
            return { name: "stage.timestamp", attributes: { source: stage.source, format: stage.format } };
        case "drop":
            return {
                name: "stage.drop",
                attributes: {
                    source: stage.source,
                    expression: stage.expression,
                    longer_than: stage.longerThan === undefined ? undefined : `${stage.longerThan}B`,
                    drop_counter_reason: stage.reason,
                },
            };
        case "sampling":
            return { name: "stage.sampling", attributes: { rate: stage.rate } };
    }
}
