import type { ImageRecipe } from "./imageRecipe";
import { commonVersion } from "./goBuild";

/** Prometheus with promtool. */
export const prometheus: ImageRecipe = {
    source: {
        go: {
            title: "Prometheus",
            module: "prometheus",
            commands: {
                prometheus: "github.com/prometheus/prometheus/cmd/prometheus",
                promtool: "github.com/prometheus/prometheus/cmd/promtool",
            },
            version: {
                variable: commonVersion,
                module: "github.com/prometheus/prometheus",
                numbering: "prometheus",
            },
            coldSeconds: 300,
        },
        moduleFiles: {
            module: "github.com/prometheus/prometheus",
            files: { "/etc/prometheus/prometheus.yml": "documentation/examples/prometheus.yml" },
        },
    },
    commands: { prometheus: "/bin/prometheus", promtool: "/bin/promtool" },
    folders: ["/prometheus", "/etc/prometheus"],
    instructions: [
        "USER nobody",
        "EXPOSE 9090",
        "WORKDIR /prometheus",
        "VOLUME /prometheus",
        'ENTRYPOINT ["/bin/prometheus"]',
        'CMD ["--config.file=/etc/prometheus/prometheus.yml", "--storage.tsdb.path=/prometheus"]',
    ],
    lacks: "the web interface, which is not part of the Go module",
};

/** Alertmanager with amtool. */
export const alertmanager: ImageRecipe = {
    source: {
        go: {
            title: "Alertmanager",
            module: "alertmanager",
            commands: {
                alertmanager: "github.com/prometheus/alertmanager/cmd/alertmanager",
                amtool: "github.com/prometheus/alertmanager/cmd/amtool",
            },
            version: { variable: commonVersion, module: "github.com/prometheus/alertmanager" },
            coldSeconds: 60,
        },
        moduleFiles: {
            module: "github.com/prometheus/alertmanager",
            files: { "/etc/alertmanager/alertmanager.yml": "examples/ha/alertmanager.yml" },
        },
    },
    commands: { alertmanager: "/bin/alertmanager", amtool: "/bin/amtool" },
    folders: ["/alertmanager", "/etc/alertmanager"],
    instructions: [
        "USER nobody",
        "EXPOSE 9093",
        "WORKDIR /alertmanager",
        "VOLUME /alertmanager",
        'ENTRYPOINT ["/bin/alertmanager"]',
        'CMD ["--config.file=/etc/alertmanager/alertmanager.yml", "--storage.path=/alertmanager"]',
    ],
};

/** The Pushgateway, whose metrics are kept in a folder of its user. */
export const pushgateway: ImageRecipe = {
    source: {
        go: {
            title: "Pushgateway",
            module: "pushgateway",
            commands: { pushgateway: "github.com/prometheus/pushgateway" },
            version: { variable: commonVersion, module: "github.com/prometheus/pushgateway" },
            coldSeconds: 20,
        },
    },
    commands: { pushgateway: "/bin/pushgateway" },
    folders: ["/pushgateway"],
    instructions: ["USER 65534", "EXPOSE 9091", "WORKDIR /pushgateway", 'ENTRYPOINT ["/bin/pushgateway"]'],
};
