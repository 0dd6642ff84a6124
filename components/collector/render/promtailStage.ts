import type { Stage } from "../pipeline/stage";

/** A step of Promtail's pipeline, https://grafana.com/docs/loki/latest/send-data/promtail/stages/. */
export function renderPromtailStage(stage: Stage): object {
    switch (stage.kind) {
        case "match":
            return { match: { selector: stage.selector, stages: stage.stages.map(renderPromtailStage) } };
        case "json":
            return { json: { expressions: stage.expressions, source: stage.source } };
        case "regex":
            return { regex: { expression: stage.expression, source: stage.source } };
        case "template":
            return { template: { source: stage.source, template: stage.template } };
        case "replace":
            return {
                replace: { expression: stage.expression, source: stage.source, replace: stage.replace },
            };
        case "labels":
            return { labels: stage.values };
        case "structuredMetadata":
            return { structured_metadata: stage.values };
        case "labelDrop":
            return { labeldrop: stage.labels };
        case "multiline":
            return {
                multiline: {
                    firstline: stage.firstLine,
                    max_wait_time: `${stage.maxWaitSeconds}s`,
                    max_lines: stage.maxLines,
                },
            };
        case "timestamp":
            return { timestamp: { source: stage.source, format: stage.format } };
        case "drop":
            return {
                drop: {
                    source: stage.source,
                    expression: stage.expression,
                    longer_than: stage.longerThan === undefined ? undefined : `${stage.longerThan}B`,
                    drop_counter_reason: stage.reason,
                },
            };
        case "sampling":
            return { sampling: { rate: stage.rate } };
    }
}
