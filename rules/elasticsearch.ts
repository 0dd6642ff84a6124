import { definePack } from "./pack";

/** An Elasticsearch cluster, by the Elasticsearch exporter. */
export const elasticsearchPack = definePack({
    name: "elasticsearch",
    up: { metric: "elasticsearch_clusterinfo_up", down: "Does not answer" },
    records: [
        {
            // Percentage, 0 to 100.
            record: "instance:elasticsearch_heap_usage:percent",
            expr: '100 * elasticsearch_jvm_memory_used_bytes{area="heap"} / (elasticsearch_jvm_memory_max_bytes > 0)',
        },
    ],
    alerts: {
        ElasticsearchDown: {
            // The exporter takes any answer for a success, a refusal too: what tells is that the cluster's health is missing.
            expr: [
                'elasticsearch_scrape_success{collector="cluster-info"}',
                "unless on (job, instance) elasticsearch_cluster_health_status",
            ].join("\n"),
            for: "1m",
            severity: "critical",
            summary: "Elasticsearch behind {{ $labels.instance }} is down",
            description:
                "The exporter runs, but has not reached Elasticsearch at {{ $labels.instance }} for more than $for: the server is down, unreachable or refuses the exporter's credentials.",
            dashboard: "overview",
        },
        ElasticsearchClusterRed: {
            expr: 'elasticsearch_cluster_health_status{color="red"} == 1',
            for: "1m",
            severity: "critical",
            summary: "Elasticsearch {{ $labels.cluster }} lacks data",
            description:
                "The cluster {{ $labels.cluster }} has been red for more than $for: primary shards have no node, so their documents can neither be found nor written.",
            dashboard: "overview",
        },
        ElasticsearchClusterYellow: {
            // A cluster of one node has nowhere to put a copy, and is yellow for ever.
            expr: [
                'elasticsearch_cluster_health_status{color="yellow"} == 1',
                "and on (job, instance, cluster) elasticsearch_cluster_health_number_of_data_nodes > 1",
            ].join("\n"),
            for: "30m",
            severity: "warning",
            summary: "Elasticsearch {{ $labels.cluster }} lacks copies",
            description:
                "The cluster {{ $labels.cluster }} has been yellow for more than $for: copies of shards have no node. The next fault loses data.",
            dashboard: "overview",
        },
        ElasticsearchHeapHigh: {
            expr: "instance:elasticsearch_heap_usage:percent > $threshold",
            threshold: { value: 90, unit: "%" },
            for: "15m",
            severity: "warning",
            summary: "The heap of {{ $labels.name }} in {{ $labels.cluster }} is nearly used up",
            description:
                '{{ $value | printf "%.0f" }} % of the heap is in use, above $threshold for more than $for. The node collects garbage instead of answering, and then refuses requests.',
            dashboard: "overview",
        },
        ElasticsearchDiskLow: {
            // By default a node takes no new shards above 85 % used.
            expr: "100 * elasticsearch_filesystem_data_available_bytes / elasticsearch_filesystem_data_size_bytes < $threshold",
            threshold: { value: 15, unit: "%" },
            for: "5m",
            severity: "warning",
            summary: "The disk of {{ $labels.name }} in {{ $labels.cluster }} is nearly full",
            description:
                '{{ $value | printf "%.0f" }} % of {{ $labels.path }} is free, below $threshold for more than $for. By default a node takes no new shards below 15 %, and its indices become read-only below 5 %.',
            dashboard: "overview",
        },
    },
});
