import type { ImageRecipe } from "./imageRecipe";
import { systemdJournal } from "./systemdJournal";

const versionVariable = "github.com/grafana/loki/v3/pkg/util/build.Version";
const lokiModule = "github.com/grafana/loki/v3";

/** Loki, run as a user who has no name here, in an image that has nothing else to run. */
export const loki: ImageRecipe = {
    source: {
        go: {
            title: "Loki",
            module: "loki",
            commands: { loki: `${lokiModule}/cmd/loki` },
            version: { variable: versionVariable, module: lokiModule },
            coldSeconds: 390,
        },
        moduleFiles: {
            module: lokiModule,
            files: { "/etc/loki/local-config.yaml": "cmd/loki/loki-docker-config.yaml" },
        },
    },
    commands: { loki: "/usr/bin/loki" },
    withoutShell: true,
    folders: ["/etc/loki", "/loki"],
    owner: 10001,
    instructions: [
        "USER 10001:10001",
        "EXPOSE 3100",
        "WORKDIR /",
        'ENTRYPOINT ["/usr/bin/loki"]',
        'CMD ["-config.file=/etc/loki/local-config.yaml"]',
    ],
};

/** Promtail, which runs as root in the official image too. */
export const promtail: ImageRecipe = {
    source: {
        go: {
            title: "Promtail",
            module: "promtail",
            commands: { promtail: `${lokiModule}/clients/cmd/promtail` },
            version: { variable: versionVariable, module: lokiModule },
            c: systemdJournal,
            coldSeconds: 240,
        },
        moduleFiles: {
            module: lokiModule,
            files: { "/etc/promtail/config.yml": "clients/cmd/promtail/promtail-docker-config.yaml" },
        },
    },
    commands: { promtail: "/usr/bin/promtail" },
    instructions: ['ENTRYPOINT ["/usr/bin/promtail"]', 'CMD ["-config.file=/etc/promtail/config.yml"]'],
};

/** BusyBox by itself, as Debian links it. */
export const busybox: ImageRecipe = {
    source: { debian: "busybox-static", command: "/bin/busybox" },
    commands: { busybox: "/bin/busybox" },
    instructions: ['CMD ["sh"]'],
};

/** HAProxy, run as a user who has no name here. */
export const haproxy: ImageRecipe = {
    source: {
        debian: "haproxy",
        command: "/usr/sbin/haproxy",
        libraries: ["liblua5.3-0", "libopentracing-c-wrapper0", "libopentracing1"],
    },
    commands: { haproxy: "/usr/local/sbin/haproxy" },
    folders: ["/usr/local/etc/haproxy", "/var/lib/haproxy"],
    owner: 99,
    instructions: [
        "USER 99:99",
        "WORKDIR /var/lib/haproxy",
        'CMD ["haproxy", "-f", "/usr/local/etc/haproxy/haproxy.cfg"]',
    ],
};
