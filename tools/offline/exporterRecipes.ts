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

/** The redis exporter, run as a user who has no name here. */
export const redis: ImageRecipe = {
    source: {
        go: {
            title: "redis exporter 1.74.0",
            module: "redis-exporter",
            commands: { redis_exporter: "github.com/oliver006/redis_exporter" },
            version: { variable: "main.BuildVersion", value: "1.74.0" },
            coldSeconds: 40,
        },
    },
    commands: { redis_exporter: "/redis_exporter" },
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
