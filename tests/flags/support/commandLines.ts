import {
    secretWriterScript,
    writerContent,
    writerScript,
} from "../../../components/server/configVolume/script";
import type { ImageName } from "../../../components/images";
import type { ServerPlan } from "../../../components/server/serverPlan";
import { shellCommands } from "./shellCommands";

/** A command line that a container of the project runs. */
export interface CommandLine {
    /** The server that it is of, and when: `prometheus health`. */
    readonly where: string;
    readonly words: readonly string[];
}

/** What the images start without a command of the project's; HAProxy's command names the program. */
const entryPoints: Readonly<Partial<Record<ImageName, string>>> = {
    alertmanager: "alertmanager",
    alloy: "alloy",
    blackbox: "blackbox_exporter",
    cadvisor: "cadvisor",
    elasticsearch: "elasticsearch_exporter",
    grafana: "grafana",
    kafka: "kafka_exporter",
    loki: "loki",
    mysql: "mysqld_exporter",
    node: "node_exporter",
    postgres: "postgres_exporter",
    prometheus: "prometheus",
    promtail: "promtail",
    redis: "redis_exporter",
    traefik: "traefik",
};

/** Every command line of a server: its start, its health check, its checker, and what its writers run. */
export function commandLinesOf({ folder, image, service, config }: ServerPlan): CommandLine[] {
    const entryPoint = entryPoints[image];
    const started = (arguments_: readonly string[]) => [
        [...(entryPoint === undefined ? [] : [entryPoint]), ...arguments_],
    ];
    const lines = {
        start: started(service.command ?? []),
        health: healthCommands(service.healthCommand),
        checker: config?.checker ? started(config.checker.command) : [],
        writer: config ? shellCommands(`${writerScript(config)}\n${writerContent(config)}`) : [],
        "secret writer": config ? shellCommands(secretWriterScript(config)) : [],
    };
    return Object.entries(lines).flatMap(([when, commands]) =>
        commands.map((words) => ({ where: `${folder} ${when}`, words })),
    );
}

function healthCommands([how, ...words]: readonly string[]): readonly (readonly string[])[] {
    return how === "CMD" ? [words] : shellCommands(words.join(" "));
}
