import { commonVersion } from "./goBuild";
import type { ImageRecipe } from "./imageRecipe";

/** A server of the Prometheus family with one command: `/bin/<command>`, run as nobody. */
export function exporter(args: {
    readonly title: string;
    readonly module: string;
    readonly command: string;
    readonly package: string;
    readonly version: string;
    readonly port: number;
    readonly coldSeconds: number;
}): ImageRecipe {
    return {
        source: {
            go: {
                title: `${args.title} ${args.version}`,
                module: args.module,
                commands: { [args.command]: args.package },
                version: { variable: commonVersion, value: args.version },
                coldSeconds: args.coldSeconds,
            },
        },
        commands: { [args.command]: `/bin/${args.command}` },
        instructions: ["USER nobody", `EXPOSE ${args.port}`, `ENTRYPOINT ["/bin/${args.command}"]`],
    };
}

/** Debian's release is older: it is the last resort where the Go module of no close version is served. */
export const redis: ImageRecipe = {
    source: { debian: "prometheus-redis-exporter", command: "/usr/bin/prometheus-redis-exporter" },
    commands: { "prometheus-redis-exporter": "/redis_exporter" },
    instructions: ["USER 59000:59000", "EXPOSE 9121", 'ENTRYPOINT ["/redis_exporter"]'],
};

/** cAdvisor runs as root, as it reads what belongs to each container. */
export const cadvisor: ImageRecipe = {
    source: {
        go: {
            title: "cAdvisor 0.57.0",
            module: "cadvisor",
            commands: { cadvisor: "." },
            version: { variable: "github.com/google/cadvisor/version.Version", value: "0.57.0" },
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
