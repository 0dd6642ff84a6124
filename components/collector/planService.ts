import { dirname } from "node:path/posix";
import { currentConfiguration } from "../server/configVolume/plan";
import type { HostMount, ServicePlan } from "../server/servicePlan";
import type { CollectorKind, CollectorSpec } from "../spec/logs";
import type { ScrapeJob } from "../spec/scrapeJob";
import { containersOf, hostFolder, journalFolder, journalOf } from "./planSources";
import { alloyPort, dataFolder, promtailPort } from "./servers";

/** Name of the collector in its networks. */
export const alias = "collector";

/** Where the engine's socket is in a collector that is given the socket itself. */
const socketTarget = "/var/run/docker.sock";

/** Where such a collector reaches the engine. */
export const directHost = `unix://${socketTarget}`;

/** What sets one server apart from the other. */
export interface Server {
    port: number;
    /** Path of its configuration in the configuration volume. */
    file: string;
    command: readonly string[];
    readyPath: string;
    reloadPath: string;
    /** Page that shows what it runs. */
    proofPath: string;
    /** Arguments with which the image checks the file at a path. */
    check: (path: string) => readonly string[];
}

export const servers: Readonly<Record<CollectorKind, Server>> = {
    promtail: {
        port: promtailPort,
        file: "promtail.yml",
        command: [`-config.file=${currentConfiguration}/promtail.yml`],
        readyPath: "/ready",
        reloadPath: "/reload",
        proofPath: "/config",
        check: (path) => ["-check-syntax", `-config.file=${path}`],
    },
    alloy: {
        port: alloyPort,
        file: "config.alloy",
        command: [
            "run",
            `${currentConfiguration}/config.alloy`,
            `--storage.path=${dataFolder}`,
            `--server.http.listen-addr=0.0.0.0:${alloyPort}`,
            "--disable-reporting",
            "--server.http.disable-support-bundle",
        ],
        readyPath: "/-/ready",
        reloadPath: "/-/reload",
        proofPath: "/api/v0/web/components",
        check: (path) => ["validate", path],
    },
};

/** What a spec collects with. */
export function kindOf({ kind }: CollectorSpec): CollectorKind {
    return kind ?? "alloy";
}

/** The collector's own metrics, for the Prometheus server in its network. */
export function collectorScrapeJob(kind: CollectorKind): ScrapeJob {
    return { name: kind, static: [{ targets: [`${alias}:${servers[kind].port}`] }] };
}

/** How the collector runs: with what of the host its sources need, and no more. */
export function planService(kind: CollectorKind, spec: CollectorSpec): ServicePlan {
    const server = servers[kind];
    const readsHost = (spec.files ?? []).length > 0 || journalOf(spec) !== undefined;
    const hostMounts = planMounts(spec);
    return {
        alias,
        command: server.command,
        user: "0:0",
        // Root without capabilities reads only what belongs to root, or is open to all.
        ...(readsHost && { capabilities: ["DAC_READ_SEARCH"] }),
        ...(hostMounts.length > 0 && { hostMounts }),
        dataPath: dataFolder,
        port: server.port,
        publish: false,
        healthCommand: healthCommand(server),
        memoryMegabytes: spec.memoryMegabytes ?? 256,
        // The batch at hand is still sent.
        stopGraceSeconds: 30,
    };
}

function planMounts(spec: CollectorSpec): HostMount[] {
    const hasSocket = spec.dockerSocket === "direct" && containersOf(spec).length > 0;
    const folders = new Set([
        ...(spec.files ?? []).map(({ path }) => dirname(path)),
        ...(journalOf(spec) ? [journalFolder] : []),
    ]);
    return [
        ...(hasSocket ? [{ source: spec.socketPath ?? socketTarget, target: socketTarget }] : []),
        ...[...folders].sort().map((folder) => ({ source: folder, target: `${hostFolder}${folder}` })),
    ];
}

/** The official images have Bash and no `wget`; others may have BusyBox, whose shell opens no connections. */
function healthCommand({ port, readyPath }: Server): readonly string[] {
    const url = `http://127.0.0.1:${port}${readyPath}`;
    const request = String.raw`GET ${readyPath} HTTP/1.0\r\n\r\n`;
    const connection = `exec 3<>/dev/tcp/127.0.0.1/${port}; printf "${request}" >&3; head -n 1 <&3 | grep -q " 200 "`;
    return [
        "CMD-SHELL",
        `if command -v wget >/dev/null; then wget -q -O /dev/null ${url}; else bash -c '${connection}'; fi`,
    ];
}
