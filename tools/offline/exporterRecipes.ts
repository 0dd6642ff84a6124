import type { ExporterKind } from "../../components/exporters/kinds";
import { commonVersion } from "./goBuild";
import type { ImageRecipe } from "./imageRecipe";
import { kafka } from "./kafkaExporter";
import { prometheusExporter } from "./prometheusExporter";

/** The blackbox exporter, which runs as root in the official image too. */
const blackbox: ImageRecipe = {
    source: {
        go: {
            title: "blackbox exporter",
            module: "blackbox-exporter",
            commands: { blackbox_exporter: "github.com/prometheus/blackbox_exporter" },
            version: { variable: commonVersion, module: "github.com/prometheus/blackbox_exporter" },
            coldSeconds: 30,
        },
        moduleFiles: {
            module: "github.com/prometheus/blackbox_exporter",
            files: { "/etc/blackbox_exporter/config.yml": "blackbox.yml" },
        },
    },
    commands: { blackbox_exporter: "/bin/blackbox_exporter" },
    instructions: [
        "EXPOSE 9115",
        'ENTRYPOINT ["/bin/blackbox_exporter"]',
        'CMD ["--config.file=/etc/blackbox_exporter/config.yml"]',
    ],
};

/** The redis exporter, run as a user who has no name here. */
const redis: ImageRecipe = {
    source: {
        go: {
            title: "redis exporter",
            module: "redis-exporter",
            commands: { redis_exporter: "github.com/oliver006/redis_exporter" },
            version: { variable: "main.BuildVersion", module: "github.com/oliver006/redis_exporter" },
            coldSeconds: 40,
        },
    },
    commands: { redis_exporter: "/redis_exporter" },
    instructions: ["USER 59000:59000", "EXPOSE 9121", 'ENTRYPOINT ["/redis_exporter"]'],
};

/** cAdvisor runs as root, as it reads what belongs to each container. */
const cadvisor: ImageRecipe = {
    source: {
        go: {
            title: "cAdvisor",
            module: "cadvisor",
            commands: { cadvisor: "." },
            version: {
                variable: "github.com/google/cadvisor/version.Version",
                module: "github.com/google/cadvisor",
            },
            coldSeconds: 90,
        },
    },
    commands: { cadvisor: "/usr/bin/cadvisor" },
    instructions: [
        "EXPOSE 8080",
        "HEALTHCHECK --interval=30s --timeout=3s --start-period=5s CMD wget -q -T 2 -O /dev/null http://127.0.0.1:8080/healthz",
        'ENTRYPOINT ["/usr/bin/cadvisor", "-logtostderr"]',
    ],
    lacks: "the web interface: the metrics come from cAdvisor's own library behind a command of ours",
};

/** The nginx exporter, run as a user who has no name, in an image that has nothing else to run. */
const nginx: ImageRecipe = {
    source: {
        go: {
            title: "nginx exporter",
            module: "nginx-exporter",
            commands: { "nginx-prometheus-exporter": "github.com/nginx/nginx-prometheus-exporter" },
            version: { variable: commonVersion, module: "github.com/nginx/nginx-prometheus-exporter" },
            coldSeconds: 30,
        },
    },
    commands: { "nginx-prometheus-exporter": "/usr/bin/nginx-prometheus-exporter" },
    withoutShell: true,
    instructions: ["USER 1001:1001", 'ENTRYPOINT ["/usr/bin/nginx-prometheus-exporter"]'],
};

/** How the image of each kind of exporter is built. */
export const exporterRecipes: Readonly<Record<ExporterKind, ImageRecipe>> = {
    blackbox,
    cadvisor,
    elasticsearch: prometheusExporter({
        title: "elasticsearch exporter",
        folder: "elasticsearch-exporter",
        command: "elasticsearch_exporter",
        package: "github.com/prometheus-community/elasticsearch_exporter",
        port: 7979,
        coldSeconds: 60,
    }),
    kafka,
    mysql: prometheusExporter({
        title: "mysqld exporter 0.17.2",
        folder: "mysqld-exporter",
        command: "mysqld_exporter",
        package: "github.com/prometheus/mysqld_exporter",
        // Grafana's copy of it, between 0.17.2 and 0.18.0, which the module of Alloy pins.
        version: { value: "0.17.2" },
        port: 9104,
        coldSeconds: 55,
    }),
    nginx,
    node: prometheusExporter({
        title: "node exporter",
        folder: "node-exporter",
        command: "node_exporter",
        package: "github.com/prometheus/node_exporter",
        port: 9100,
        coldSeconds: 30,
    }),
    postgres: prometheusExporter({
        title: "postgres exporter",
        folder: "postgres-exporter",
        command: "postgres_exporter",
        package: "github.com/prometheus-community/postgres_exporter/cmd/postgres_exporter",
        version: { module: "github.com/prometheus-community/postgres_exporter" },
        port: 9187,
        coldSeconds: 30,
    }),
    redis,
};
