/**
 * Blocks and arguments of Alloy 1.10 that the project uses, by the block's path in its component.
 *
 * From https://grafana.com/docs/alloy/v1.10/reference/, checked against the `alloy` tags of the sources of v1.10.0.
 */
export const alloyReference: Readonly<Record<string, readonly string[]>> = {
    logging: ["level", "format", "write_to"],
    "discovery.docker": ["host", "port", "host_networking_host", "refresh_interval", "match_first_network"],
    "discovery.relabel": ["targets"],
    "discovery.relabel > rule": relabelRule(),
    "loki.relabel": ["forward_to", "max_cache_size"],
    "loki.relabel > rule": relabelRule(),
    "loki.source.docker": ["host", "targets", "forward_to", "labels", "relabel_rules", "refresh_interval"],
    "local.file_match": ["path_targets", "sync_period", "ignore_older_than"],
    "loki.source.file": ["targets", "forward_to", "encoding", "tail_from_end", "legacy_positions_file"],
    "loki.source.journal": [
        "forward_to",
        "format_as_json",
        "max_age",
        "path",
        "matches",
        "labels",
        "relabel_rules",
    ],
    "loki.process": ["forward_to"],
    "stage.match": ["selector", "action", "pipeline_name", "drop_counter_reason"],
    "stage.json": ["expressions", "source", "drop_malformed"],
    "stage.logfmt": ["mapping", "source"],
    "stage.regex": ["expression", "source", "labels_from_groups"],
    "stage.template": ["source", "template"],
    "stage.replace": ["expression", "source", "replace"],
    "stage.labels": ["values"],
    "stage.structured_metadata": ["values"],
    "stage.label_drop": ["values"],
    "stage.multiline": ["firstline", "max_lines", "max_wait_time"],
    "stage.timestamp": ["source", "format", "fallback_formats", "location", "action_on_failure"],
    "stage.drop": [
        "drop_counter_reason",
        "source",
        "value",
        "separator",
        "expression",
        "older_than",
        "longer_than",
    ],
    "stage.sampling": ["rate", "drop_counter_reason"],
    "stage.output": ["source"],
    "loki.write": ["external_labels", "max_streams"],
    "loki.write > endpoint": [
        "url",
        "name",
        "batch_wait",
        "batch_size",
        "remote_timeout",
        "headers",
        "min_backoff_period",
        "max_backoff_period",
        "max_backoff_retries",
        "tenant_id",
        "retry_on_http_429",
    ],
};

function relabelRule(): readonly string[] {
    return ["source_labels", "separator", "regex", "modulus", "target_label", "replacement", "action"];
}
