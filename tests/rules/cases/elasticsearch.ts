import type { elasticsearchPack } from "../../../rules/elasticsearch";
import type { AlertCase, Series } from "../support/alertCase";

const at = 'job="elasticsearch",instance="es:9200"';
const where = { job: "elasticsearch", instance: "es:9200" };
const critical = { ...where, severity: "critical" };
const warning = { ...where, severity: "warning" };

const reached = (collector: string) => `elasticsearch_scrape_success{${at},collector="${collector}"}`;
const health = (color: string) =>
    `elasticsearch_cluster_health_status{${at},cluster="logs",color="${color}"}`;

const yellow = (values: string, dataNodes: number): Series => ({
    [health("yellow")]: values,
    [health("green")]: "0x60",
    [`elasticsearch_cluster_health_number_of_data_nodes{${at},cluster="logs"}`]: `${dataNodes}x60`,
});

const heap = (used: string, max: string, area = "heap"): Series => ({
    [`elasticsearch_jvm_memory_used_bytes{${at},cluster="logs",name="es-1",area="${area}"}`]: used,
    [`elasticsearch_jvm_memory_max_bytes{${at},cluster="logs",name="es-1",area="${area}"}`]: max,
});

const disk = (available: string): Series => ({
    [`elasticsearch_filesystem_data_available_bytes{${at},cluster="logs",name="es-1",path="/data"}`]:
        available,
    [`elasticsearch_filesystem_data_size_bytes{${at},cluster="logs",name="es-1",path="/data"}`]: "1000x60",
});

export const elasticsearchCases: Record<keyof typeof elasticsearchPack.alerts, AlertCase> = {
    ElasticsearchDown: {
        series: {
            [reached("cluster-info")]: "1x20",
            [reached("other")]: "1x20",
            [health("green")]: `1x4 ${"stale ".repeat(5)}1x10`,
        },
        firesAt: 6,
        firing: [
            {
                labels: { ...critical, collector: "cluster-info" },
                summary: "Elasticsearch behind es:9200 is down",
                description:
                    "The exporter is running, but has not reached Elasticsearch at es:9200 for more than 1 minute: the server is down, unreachable or rejects the credentials of the exporter.",
            },
        ],
        resolvesAt: 10,
        quiet: [
            { [reached("cluster-info")]: "1x20", [health("red")]: "0x20" },
            { [reached("other")]: "0x20" },
        ],
    },
    ElasticsearchClusterRed: {
        series: { [health("red")]: "0x4 1x4 0x5", [health("green")]: "0x20" },
        firesAt: 6,
        firing: [
            {
                labels: { ...critical, cluster: "logs", color: "red" },
                summary: "Elasticsearch cluster logs is red",
                description:
                    "The cluster logs has been red for more than 1 minute: primary shards are unassigned, so their documents can neither be searched nor written.",
            },
        ],
        resolvesAt: 10,
        quiet: [{ [health("red")]: "0x20", [health("green")]: "1x20" }],
    },
    ElasticsearchClusterYellow: {
        series: yellow("0x4 1x39 0x5", 2),
        firesAt: 35,
        firing: [
            {
                labels: { ...warning, cluster: "logs", color: "yellow" },
                summary: "Elasticsearch cluster logs is yellow",
                description:
                    "The cluster logs has been yellow for more than 30 minutes: replica shards are unassigned. The next failing node causes data loss.",
            },
        ],
        resolvesAt: 45,
        quiet: [yellow("1x60", 1), yellow("0x60", 2), { ...yellow("0x60", 2), [health("green")]: "1x60" }],
    },
    ElasticsearchHeapHigh: {
        series: heap("100x4 905x19 100x5", "1000x60"),
        firesAt: 20,
        firing: [
            {
                labels: { ...warning, cluster: "logs", name: "es-1", area: "heap" },
                summary: "Heap usage of es-1 in logs is high",
                description:
                    "90 % of the heap is in use, above 90 % for more than 15 minutes. The node spends its time on garbage collection, and then rejects requests.",
            },
        ],
        resolvesAt: 25,
        quiet: [heap("900x40", "1000x60"), heap("950x40", "1000x60", "non-heap"), heap("5x40", "0x60")],
    },
    ElasticsearchDiskLow: {
        series: disk("500x4 142.5x9 500x5"),
        firesAt: 10,
        firing: [
            {
                labels: { ...warning, cluster: "logs", name: "es-1", path: "/data" },
                summary: "Disk space of es-1 in logs is low",
                description:
                    "14 % of /data is free, below 15 % for more than 5 minutes. With the default watermarks a node takes no new shards above 85 % disk usage, and its indices become read-only above 95 %.",
            },
        ],
        resolvesAt: 15,
        quiet: [disk("150x20")],
    },
};
