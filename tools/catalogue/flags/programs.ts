import type { ImageName } from "../../../components/images";
import type { Dialect } from "../../../flags/types";

/** A command whose flags are captured from its image. */
export interface Program {
    /** The command and its subcommands: `promtool check config`. */
    readonly command: string;
    readonly image: ImageName;
    readonly dialect: Dialect;
    /** Path of the program in the image. */
    readonly path: string;
    /** Arguments that make it list its flags. */
    readonly help: readonly string[];
    readonly takesArguments?: boolean;
}

/** BusyBox commands that health checks and writers run. */
const applets = [
    "base64",
    "cat",
    "cmp",
    "find",
    "grep",
    "gunzip",
    "head",
    "ln",
    "mkdir",
    "mv",
    "readlink",
    "rm",
    "sleep",
    "timeout",
    "wget",
];

/**
 * The commands whose flags are captured, by name.
 *
 * The flags of other commands come from documentation or source: without registry access, their image holds another
 * version or is unavailable (`tools/offline`).
 */
export const programs: readonly Program[] = [
    server("prometheus", "prometheus", "kingpin", "/bin/prometheus"),
    checker("promtool check config", "prometheus", "/bin/promtool"),
    server("alertmanager", "alertmanager", "kingpin", "/bin/alertmanager"),
    checker("amtool check-config", "alertmanager", "/bin/amtool"),
    server("node_exporter", "node", "kingpin", "/bin/node_exporter"),
    server("blackbox_exporter", "blackbox", "kingpin", "/bin/blackbox_exporter"),
    server("nginx-prometheus-exporter", "nginx", "kingpin", "/usr/bin/nginx-prometheus-exporter"),
    server("elasticsearch_exporter", "elasticsearch", "kingpin", "/bin/elasticsearch_exporter"),
    server("postgres_exporter", "postgres", "kingpin", "/bin/postgres_exporter"),
    server("pushgateway", "pushgateway", "kingpin", "/bin/pushgateway"),
    server("redis_exporter", "redis", "go", "/redis_exporter"),
    server("loki", "loki", "go", "/usr/bin/loki"),
    collector("alloy run"),
    collector("alloy validate"),
    server("promtail", "promtail", "go", "/usr/bin/promtail"),
    ...applets.map((applet): Program => ({
        command: applet,
        image: "busybox",
        dialect: "busybox",
        path: "/bin/busybox",
        help: [applet, "--help"],
        takesArguments: true,
    })),
];

function server(command: string, image: ImageName, dialect: Dialect, path: string): Program {
    return { command, image, dialect, path, help: [dialect === "go" ? "-help" : "--help"] };
}

function collector(command: string): Program {
    const help = [...command.split(" ").slice(1), "--help"];
    return { command, image: "alloy", dialect: "cobra", path: "/bin/alloy", help, takesArguments: true };
}

function checker(command: string, image: ImageName, path: string): Program {
    const help = [...command.split(" ").slice(1), "--help"];
    return { command, image, dialect: "kingpin", path, help, takesArguments: true };
}
