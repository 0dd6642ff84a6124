import { definePack } from "./pack";

/** An Elasticsearch cluster, by the Elasticsearch exporter. */
export const elasticsearchPack = definePack({
    name: "elasticsearch",
    up: { metric: "elasticsearch_clusterinfo_up", down: "Does not respond" },
    records: [
        {
            // Percentage, 0 to 100.
            record: "instance:elasticsearch_heap_usage:percent",
            expr: '100 * elasticsearch_jvm_memory_used_bytes{area="heap"} / (elasticsearch_jvm_memory_max_bytes > 0)',
        },
    ],
    alerts: {
        ElasticsearchDown: {
            // The exporter counts any response as success, even 401: only the missing cluster health shows the failure.
            expr: [
                'elasticsearch_scrape_success{collector="cluster-info"}',
                "unless on (job, instance) elasticsearch_cluster_health_status",
            ].join("\n"),
            for: "1m",
            severity: "critical",
            summary: "Elasticsearch behind {{ $labels.instance }} is down",
            description:
                "The exporter is running, but has not reached Elasticsearch at {{ $labels.instance }} for more than $for: the server is down, unreachable or rejects the credentials of the exporter.",
            dashboard: "overview",
        },
        ElasticsearchClusterRed: {
            expr: 'elasticsearch_cluster_health_status{color="red"} == 1',
            for: "1m",
            severity: "critical",
            summary: "Elasticsearch cluster {{ $labels.cluster }} is red",
            description:
                "The cluster {{ $labels.cluster }} has been red for more than $for: primary shards are unassigned, so their documents can neither be searched nor written.",
            dashboard: "overview",
        },
        ElasticsearchClusterYellow: {
            // A single-node cluster cannot allocate replicas, and is always yellow.
            expr: [
                'elasticsearch_cluster_health_status{color="yellow"} == 1',
                "and on (job, instance, cluster) elasticsearch_cluster_health_number_of_data_nodes > 1",
            ].join("\n"),
            for: "30m",
            severity: "warning",
            summary: "Elasticsearch cluster {{ $labels.cluster }} is yellow",
            description:
                "The cluster {{ $labels.cluster }} has been yellow for more than $for: replica shards are unassigned. The next failing node causes data loss.",
            dashboard: "overview",
        },
        ElasticsearchHeapHigh: {
            expr: "instance:elasticsearch_heap_usage:percent > $threshold",
            threshold: { value: 90, unit: "%" },
            for: "15m",
            severity: "warning",
            summary: "Heap usage of {{ $labels.name }} in {{ $labels.cluster }} is high",
            description:
                '{{ $value | printf "%.0f" }} % of the heap is in use, above $threshold for more than $for. The node spends its time on garbage collection, and then rejects requests.',
            dashboard: "overview",
        },
        ElasticsearchDiskLow: {
            // By default a node takes no new shards above 85 % used.
            expr: "100 * elasticsearch_filesystem_data_available_bytes / elasticsearch_filesystem_data_size_bytes < $threshold",
            threshold: { value: 15, unit: "%" },
            for: "5m",
            severity: "warning",
            summary: "Disk space of {{ $labels.name }} in {{ $labels.cluster }} is low",
            description:
                '{{ $value | printf "%.0f" }} % of {{ $labels.path }} is free, below $threshold for more than $for. With the default watermarks a node takes no new shards above 85 % disk usage, and its indices become read-only above 95 %.',
            dashboard: "overview",
        },
    },
});
